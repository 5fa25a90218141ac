"""What the database calls open is what the clock calls open."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from network.organizations.models import Location
from network.services.actions import hours
from network.services.hours.open_now import open_at
from network.services.hours.state import Kind, state
from network.services.models import OpeningHours, ServicePage, ServicePlace
from network.services.models.opening_hours import schedule_of
from network.services.models.service_place import Consent

from .test_state import CASES, DAMASCUS, OFFICE, at

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(world):
    page = world.service()
    where = Location.objects.create(
        organization=world.organization, name_ar="مركز", area=world.azaz
    )
    return ServicePlace.objects.create(service=page.service, location=where)


def is_open(moment: datetime) -> bool:
    return ServicePage.objects.filter(open_at(moment)).exists()


def test_both_say_the_same_at_every_hour_of_every_schedule(place):
    """Every schedule of the table, at the turns around each of its moments."""
    asked = 0
    for schedule in dict.fromkeys(case[0] for case in CASES):
        hours.set_hours(place=place, schedule=schedule)
        kept = schedule_of(ServicePlace.objects.get(pk=place.pk))
        for moment in {at(case[1]) for case in CASES if case[0] == schedule}:
            for minutes in (-721, -1, 0, 1, 719):
                when = (moment + timedelta(minutes=minutes)).astimezone(UTC)
                expected = state(kept, when, DAMASCUS)
                assert expected == state(schedule, when, DAMASCUS)
                assert is_open(when) == (expected.kind == Kind.OPEN), (schedule, when)
                asked += 1
    assert asked > 200


def test_new_hours_replace_the_old(place):
    for _time in range(2):
        hours.set_hours(place=place, schedule=OFFICE)
    assert OpeningHours.objects.count() == len(OFFICE.slots)


@pytest.mark.parametrize(
    ("consent", "shown"), [("own", True), ("agreed", True), ("asked", False), ("refused", False)]
)
def test_a_place_without_its_owners_word_opens_nothing(place, consent, shown):
    hours.set_hours(place=place, schedule=OFFICE)
    ServicePlace.objects.filter(pk=place.pk).update(owner_consent=Consent(consent))
    assert is_open(at("2026-11-22 12:00")) is shown


def test_the_site_is_in_damascus():
    assert timezone.get_default_timezone_name() == "Asia/Damascus"
