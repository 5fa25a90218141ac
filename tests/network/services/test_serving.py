"""A service page's headers, way out, poster and cost."""

import gzip
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from commons.pages import stylesheet
from network.organizations.models import Location
from network.services.actions import facts, hours
from network.services.hours.schedule import Period, Rule, Schedule, Slot
from network.services.models import Alert, ServicePlace
from tests.commons.pages.test_budget import BUDGET, queries

PICTURES = ("icons.svg", "favicon.svg", "pattern.svg", "frieze.svg", "star.svg")
MORNINGS = tuple(Slot(day, 540, 840) for day in range(7))


def place(page, area, **options):
    options.setdefault("precision", "full")
    location = Location.objects.create(
        organization=page.provider, name_ar="مكتب", area=area, **options
    )
    return ServicePlace.objects.create(service=page.service, location=location)


@pytest.fixture
def rich(world):
    """An ordinary service with everything on it."""
    page = world.service("عيادة", theme=world.health, area=world.azaz)
    service = page.service
    facts.set_facts(
        service=service,
        gender="women",
        min_age=5,
        max_age=14,
        cost_kind="fees",
        fee_amount=5000,
        fee_currency="SYP",
        walk_in=True,
        wait_days=3,
        women_staff=True,
        step_free=False,
    )
    facts.set_languages(service=service, languages=["ar", "ku"])
    today = timezone.localdate()
    ramadan = Period(today + timedelta(20), today + timedelta(49), Rule.WEEKLY, MORNINGS, "ramadan")
    for area in (world.azaz, world.bab):
        where = place(page, area, latitude="36.586", longitude="37.044", address="السوق")
        hours.set_hours(place=where, schedule=Schedule(Rule.WEEKLY, MORNINGS, (ramadan,)))
    Alert.objects.create(service=service, text_ar="لا لقاحات اليوم", ends_on=today)
    Alert.objects.create(
        service=service, text_ar="انتهى", starts_on=date(2020, 1, 1), ends_on=date(2020, 1, 2)
    )
    page.documents = "الهوية\n\nدفتر العائلة"
    page.save_revision().publish()
    return page


def test_everything_known_is_told(client, rich):
    text = client.get(rich.url).content.decode()
    for words in ("5,000", "لا لقاحات اليوم", "دفتر العائلة", "geo:36.586000,37.044000", "السوق"):
        assert words in text, words
    assert "انتهى" not in text
    assert text.count('aria-current="date"') == 2


def test_a_page_with_everything_keeps_the_budget(client, rich):
    assert queries(client, rich.url) <= BUDGET


def test_a_first_visit_is_light(client, rich):
    """Page, stylesheet and icons, as they travel: 30 KB is what a bad line can bear."""
    page = client.get(rich.url).content
    css = stylesheet.bundled(settings.ROOT / "static" / "css").encode()
    pictures = [(settings.ROOT / "static" / name).read_bytes() for name in PICTURES]
    assert sum(len(gzip.compress(part)) for part in (page, css, *pictures)) < 30 * 1024


def test_a_sensitive_page_is_kept_nowhere_and_has_a_way_out(client, world):
    page = world.service("مساحة آمنة", theme=world.protection, area=world.azaz)
    for _visit in range(2):
        answer = client.get(page.url)
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "no-referrer"
    assert '<a class="button button-danger" href="/" rel="noreferrer">' in answer.content.decode()


def test_an_ordinary_page_has_no_way_out(client, world):
    page = world.service(theme=world.health)
    assert "quick-exit" not in client.get(page.url).content.decode()


def test_a_poster_carries_the_short_link_as_a_code(client, rich):
    answer = client.get(f"{rich.url}poster/")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<svg" in text
    assert rich.share_url in text
    assert "style=" not in text


def test_a_sensitive_service_has_no_poster(client, world):
    page = world.service("مساحة آمنة", theme=world.protection)
    for address in (f"{page.url}poster/", f"/services/{page.slug}/poster/"):
        assert client.get(address, follow=True).status_code == 404


def test_a_draft_has_no_poster(client, world):
    page = world.service(live=False)
    assert client.get(f"/services/{page.slug}/poster/").status_code == 404
    page = world.service()
    world.expire(page)
    assert client.get(f"/services/{page.slug}/poster/").status_code == 404


def test_a_paused_service_says_until_when(client, world):
    page = world.service(theme=world.health)
    until = timezone.localdate() + timedelta(days=3)
    facts.set_facts(service=page.service, status="paused", paused_until=until)
    assert page.service.closed_words in client.get(page.url).content.decode()


def test_an_ended_service_says_so(client, world):
    page = world.service(theme=world.health)
    facts.set_facts(service=page.service, status="ended")
    assert page.service.closed_words in client.get(page.url).content.decode()
