"""The words that a coordinator sends, and what is noted when they say they were sent."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.utils import timezone, translation

from commons.themes.models import PageTheme
from network.services.actions import confirmations, facts, reminders
from network.services.freshness import asking, stages, tokens
from network.services.freshness.rounds import rounds
from network.services.models import ServiceContact
from tests.commons.accounts.people import person

NUMBER = "https://wa.me/12025550100"


def ask(link, whatsapp=NUMBER):
    return asking.askings([link], whatsapp)[0]


def test_the_words_name_the_service_and_carry_the_link_on_a_line_of_its_own(world):
    link = confirmations.make(service=world.service("عيادة ياسمين").service)
    with translation.override("en"):
        found = ask(link)
    lines = found.words.splitlines()
    assert lines[1] == "• عيادة ياسمين"
    assert lines[-1] == settings.SITE_URL + tokens.path(link)
    assert "/en/" not in lines[-1]
    address, _sep, text = found.whatsapp.partition("?text=")
    assert (address, unquote(text)) == (NUMBER, found.words)


def test_a_sensitive_service_is_a_number(world):
    quiet = world.service("ملجأ", theme=world.protection).service
    world.service("عيادة")
    for about in ({"service": quiet}, {"organization": world.organization}):
        found = ask(confirmations.make(**about))
        assert "ملجأ" not in found.words + unquote(found.whatsapp)
        assert str(quiet.pk) in found.words


def test_a_sensitive_translation_makes_the_whole_service_a_number(world):
    page = world.service("ملجأ")
    english = world.translate(page, "Shelter")
    PageTheme.objects.create(page=english, theme=world.protection)
    assert "ملجأ" not in ask(confirmations.make(service=page.service)).words


def test_of_many_services_only_the_first_are_named(world):
    for number in range(8):
        world.service(f"خدمة {number}")
    words = ask(confirmations.make(organization=world.organization)).words
    assert len(words.splitlines()) == 1 + asking.NAMED + 1 + 2
    assert "خدمة 4" in words
    assert "خدمة 5" not in words


@pytest.mark.parametrize("why", ["used", "revoked", "expired", "ended", "key"])
def test_no_words_for_what_cannot_be_answered(world, settings, why):
    service = world.service().service
    link = confirmations.make(service=service)
    past = timezone.now() - timedelta(minutes=1)
    if why == "ended":
        facts.set_facts(service=service, status="ended")
    elif why == "key":
        settings.SECRET_KEY = "another one"
    else:
        name = {"used": "used_at", "revoked": "revoked_at", "expired": "closes_at"}[why]
        link.made_at = past - timedelta(days=1)
        setattr(link, name, past)
    assert link.closed == (why if why in {"used", "revoked", "expired"} else "")
    assert (ask(link).words, ask(link).whatsapp) == ("", "")


def test_without_a_number_there_are_only_the_words(world):
    found = ask(confirmations.make(service=world.service().service), "")
    assert found.words
    assert not found.whatsapp


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ""),
        ([("phone", "+963212345678", "public")], ""),
        ([("email", "a@example.org", "public")], ""),
        ([("phone", "+963944123456", "public")], "https://wa.me/963944123456"),
        ([("phone", "+963944123456", "private")], ""),
        (
            [("phone", "+963944123456", "public"), ("whatsapp", "+963933123456", "public")],
            "https://wa.me/963933123456",
        ),
    ],
)
def test_where_the_provider_reads_whatsapp(world, rows, found):
    service = world.service().service
    boss = person("boss")
    for kind, value, audience in rows:
        world.organization.contacts.create(kind=kind, value=value, audience=audience)
    assert asking.whatsapp_of(service, world.organization, boss) == found


def test_numbers_of_the_service_come_before_those_of_its_organisation(world):
    service = world.service().service
    world.organization.contacts.create(kind="whatsapp", value="+963933000001")
    own = world.organization.contacts.create(kind="whatsapp", value="+963933000002")
    ServiceContact.objects.create(service=service, contact=own)
    assert asking.whatsapp_of(service, world.organization, person("boss")).endswith("2")


@pytest.mark.parametrize(
    ("age", "arrived", "stage"),
    [
        (59, None, "before"),
        (60, None, "ageing"),
        (100, 30, "ageing"),
        (200, None, "ageing"),
        (200, 6, "ageing"),
        (200, 7, "last"),
    ],
)
def test_what_words_sent_by_hand_stand_for(age, arrived, stage):
    today = timezone.localdate()
    delivered = {"ageing": today - timedelta(days=arrived)} if arrived else {}
    assert stages.by_hand(age=age, days=60, delivered=delivered, today=today) == stage


def test_sent_by_hand_counts_from_today_and_once_a_day(world):
    """A reminder of long ago that never arrived does not let the service leave at once."""
    service = world.service().service
    today = timezone.localdate()
    facts.verify(service=service, method="call", on=today - timedelta(days=700))
    old = timezone.now() - timedelta(days=100)
    for stage in ("ageing", "last"):
        service.reminders.create(stage=stage, sent_at=old)
    link, boss = confirmations.make(service=service), person("boss")
    for _again in range(2):
        reminders.delivered_by_hand(link=link, by=boss)
    (row,) = link.reminders.all()
    assert (row.stage, row.delivered_at.date()) == ("ageing", timezone.now().date())
    (found,) = rounds(today)
    assert found.delivered == {"ageing": today}
    assert reminders.take_off_due([found]) == 0


def test_sent_for_an_organisation_is_noted_at_each_service(world):
    services = [world.service(f"خدمة {number}").service for number in range(3)]
    facts.verify(service=services[0], method="call", result="wrong")
    link = confirmations.make(organization=world.organization)
    reminders.delivered_by_hand(link=link, by=person("boss"))
    assert {row.service for row in link.reminders.all()} == set(services)
