"""Asking the provider of one service: links, words to send, what arrived, putting it back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.services.actions import confirmations, facts, removals
from network.services.freshness import tokens
from network.services.models import ConfirmationLink, Reminder
from tests.commons.accounts.people import person


@pytest.fixture
def boss(client, author):
    user = person("boss", "coordinator")
    client.force_login(user)
    return user


@pytest.fixture
def screen(service) -> str:
    return f"/admin/services/{service.pk}/links/"


def closed(link, why: str):
    """As if time had passed."""
    past = timezone.now() - timedelta(minutes=1)
    fields = {"used": "used_at", "revoked": "revoked_at", "expired": "closes_at"}
    rows = ConfirmationLink.objects.filter(pk=link.pk)
    rows.update(made_at=past - timedelta(days=1), **{fields[why]: past})
    return link


def test_a_link_is_made_sent_and_taken_back(client, boss, world, service, screen):
    world.organization.contacts.create(kind="whatsapp", value="+12025550100")
    assert client.post(f"{screen}add/", {"of": "service"}).status_code == 302
    link = ConfirmationLink.objects.get()
    assert (link.service, link.organization, link.made_by) == (service, None, boss)
    text = client.get(screen).content.decode()
    assert "• عيادة ياسمين" in text
    assert tokens.path(link) in text
    assert 'href="https://wa.me/12025550100?text=' in text
    assert 'rel="noopener noreferrer nofollow"' in text
    assert "boss مثال" in text
    assert client.post(f"{screen}{link.pk}/sent/").status_code == 302
    assert Reminder.objects.get().delivered_at
    assert client.post(f"{screen}{link.pk}/off/").status_code == 302
    link.refresh_from_db()
    assert link.closed == "revoked"
    assert "<textarea" not in client.get(screen).content.decode()
    assert client.post(f"{screen}{link.pk}/off/").status_code == 302, "again is no mistake"
    client.logout()
    assert client.get(tokens.path(link)).status_code == 410


def test_a_link_for_all_services_of_the_organisation(client, boss, world, service, screen):
    world.service("مدرسة ياسمين", parent=world.section)
    client.post(f"{screen}add/", {"of": "organization"})
    assert ConfirmationLink.objects.get().organization == world.organization
    text = client.get(screen).content.decode()
    assert "• عيادة ياسمين" in text
    assert "• مدرسة ياسمين" in text


def test_a_sensitive_service_is_a_number_in_what_is_sent(client, boss, world, screen):
    quiet = world.service("ملجأ", theme=world.protection, parent=world.section).service
    screen = f"/admin/services/{quiet.pk}/links/"
    client.post(f"{screen}add/", {"of": "service"})
    text = client.get(screen).content.decode()
    words = text[text.index("<textarea") : text.index("</textarea>")]
    assert "ملجأ" not in words
    assert str(quiet.pk) in words


@pytest.mark.parametrize("of", ["", "everything", "service\x00", "made_by"])
def test_a_link_for_nothing_is_not_made(client, boss, screen, of):
    response = client.post(f"{screen}add/", {"of": of})
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert not ConfirmationLink.objects.exists()


def test_nor_for_what_is_not_published(client, boss, world):
    draft = world.service("مسودة", live=False, by=None).service
    screen = f"/admin/services/{draft.pk}/links/"
    assert client.post(f"{screen}add/", {"of": "service"}).status_code == 422
    assert client.post(f"{screen}add/", {"of": "organization"}).status_code == 422
    assert not ConfirmationLink.objects.exists()


@pytest.mark.parametrize("verb", ["off", "sent"])
@pytest.mark.parametrize("why", ["used", "expired"])
def test_a_closed_link_cannot_be_sent_or_taken_back(client, boss, service, screen, verb, why):
    link = closed(confirmations.make(service=service), why)
    response = client.post(f"{screen}{link.pk}/{verb}/")
    assert response.status_code == 409
    assert 'role="alert"' in response.content.decode()
    assert not Reminder.objects.exists()
    link.refresh_from_db()
    assert link.closed == why


def test_a_link_of_another_service_is_not_reached_through_this_one(client, boss, world, screen):
    other = confirmations.make(service=world.service("أخرى").service)
    for verb in ("off", "sent"):
        assert client.post(f"{screen}{other.pk}/{verb}/").status_code == 404
        assert client.post(f"{screen}{'9' * 30}/{verb}/").status_code == 404
    assert ConfirmationLink.objects.open().get() == other


def test_what_was_taken_off_is_put_back_once(client, boss, service, screen):
    removals.take_off(service=service)
    assert "/back/" in client.get(screen).content.decode()
    address = f"/admin/services/{service.pk}/back/"
    assert client.post(address).status_code == 302
    assert service.pages.filter(live=True).exists()
    assert service.removals.get().put_back_by == boss
    assert not service.verifications.exists()
    assert client.post(address).status_code == 409
    assert "/back/" not in client.get(screen).content.decode()


def test_each_state_of_a_link_and_a_reminder_is_told(client, boss, service, screen):
    for why in ("used", "revoked", "expired"):
        closed(confirmations.make(service=service), why)
    service.reminders.create(stage="before", delivered_at=timezone.now())
    service.reminders.create(stage="ageing")
    response = client.get(screen)
    assert [row.link.closed for row in response.context["askings"]]
    assert {row.link.closed for row in response.context["askings"]} == {
        *("used", "revoked", "expired")
    }
    assert len(response.context["reminders"]) == 2


@pytest.mark.parametrize("role", ["author", "moderator", "translator", "member"])
def test_others_neither_read_nor_change(client, author, service, screen, role):
    link = confirmations.make(service=service)
    removals.take_off(service=service)
    someone = author if role == "author" else person("x", "" if role == "member" else role)
    client.force_login(someone)
    response = client.get(screen)
    assert response.status_code in {302, 403, 404}
    assert tokens.path(link) not in response.content.decode()
    for address in (
        *(f"{screen}add/", f"{screen}{link.pk}/off/", f"{screen}{link.pk}/sent/"),
        f"/admin/services/{service.pk}/back/",
    ):
        assert client.post(address, {"of": "service"}).status_code in {302, 403, 404}
    assert ConfirmationLink.objects.open().get() == link
    assert not Reminder.objects.exists()
    assert service.removals.standing().exists()


def test_reading_changes_nothing(client, boss, service, screen):
    link = confirmations.make(service=service)
    for address in (
        *(f"{screen}add/", f"{screen}{link.pk}/off/", f"{screen}{link.pk}/sent/"),
        f"/admin/services/{service.pk}/back/",
    ):
        assert client.get(address).status_code == 405


def test_many_cost_no_more_queries_than_few(client, boss, world, service, screen):
    def asked() -> int:
        client.get(screen)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(screen).status_code == 200
        return len(queries)

    def add():
        confirmations.make(service=service, by=boss)
        confirmations.make(organization=world.organization, by=boss)
        service.reminders.create(stage="before")

    add()
    few = asked()
    for number in range(9):
        add()
        world.service(f"أخرى {number}", parent=world.section)
    assert asked() == few


def test_verifying_is_in_the_tabs_of_editors_alone(client, boss, desk, service, author):
    address = f"/admin/services/{service.pk}/"
    client.force_login(author)
    assert "/links/" not in client.get(address).content.decode()
    client.force_login(boss)
    assert f"{address}links/" in client.get(address).content.decode()
    facts.verify(service=service, method="call")
