"""No kept page says “open now” of what has closed meanwhile."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.organizations.models import Location
from network.services.actions import hours
from network.services.hours.schedule import Rule, Schedule, Slot
from network.services.models import ServicePlace

DAMASCUS = ZoneInfo("Asia/Damascus")
SUNDAY = 6
NIGHT = Schedule(Rule.WEEKLY, (Slot(SUNDAY, 9 * 60, 15 * 60), Slot(SUNDAY, 22 * 60, 26 * 60)))


@pytest.fixture
def clock(monkeypatch):
    """Set to “22 14:59:30”: that day of November 2026, the 22nd being a Sunday."""

    def turn(text: str):
        moment = datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M:%S").replace(tzinfo=DAMASCUS)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return turn


@pytest.fixture
def page(world):
    page = world.service(area=world.azaz)
    where = Location.objects.create(organization=world.organization, name_ar="هنا", area=world.azaz)
    place = ServicePlace.objects.create(service=page.service, location=where)
    hours.set_hours(place=place, schedule=NIGHT)
    caches["pages"].clear()
    return page


TURNS = [
    ("22 08:59:30", "22 08:59:59", "22 09:00:00"),
    ("22 14:59:30", "22 14:59:59", "22 15:00:00"),
    ("22 21:59:50", "22 21:59:59", "22 22:00:00"),
    ("23 01:59:10", "23 01:59:59", "23 02:00:00"),  # what opened on Sunday closes on Monday
]


@pytest.mark.parametrize(("first", "before", "after"), TURNS)
@pytest.mark.parametrize("address", ["/", "/services/", "/services/?area=azaz", "own", "?open=now"])
def test_a_kept_page_ends_when_anything_on_it_changes(
    client, clock, page, address, first, before, after, django_assert_num_queries
):
    address = {"own": page.url, "?open=now": "/services/?open=now"}.get(address, address)
    clock(first)
    kept = client.get(address).content
    clock(before)
    with django_assert_num_queries(0):
        assert client.get(address).content == kept
    clock(after)
    assert client.get(address).content != kept


def test_a_list_ends_when_something_that_is_not_on_it_opens(client, clock, page):
    """The count of what is open now and the list of it are as true as each row."""
    clock("22 08:59:30")
    assert page.title not in client.get("/services/?open=now").content.decode()
    clock("22 09:00:00")
    assert page.title in client.get("/services/?open=now").content.decode()


def test_midnight_ends_every_list(client, clock, page):
    clock("24 23:59:30")
    client.get("/services/")
    clock("25 00:00:00")
    with CaptureQueriesContext(connection) as asked:
        client.get("/services/")
    assert len(asked) > 5


def test_browsers_ask_again_every_time(client, page):
    assert client.get("/services/")["Cache-Control"] == "no-cache"
