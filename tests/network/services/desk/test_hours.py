"""The hours of a place, typed by hand: seven days, past midnight, periods, and what cannot be."""

from datetime import date

import pytest

from network.organizations.models import Location
from network.services.hours.schedule import DAY, Period, Rule, Schedule, Slot
from network.services.models import FactsChange, OpeningHours, ServicePlace
from network.services.models.opening_hours import schedule_of

SATURDAY, SUNDAY, MONDAY = 5, 6, 0


@pytest.fixture
def place(world, service):
    location = Location.objects.create(
        organization=world.organization, area=world.azaz, name_ar="المكتب"
    )
    return ServicePlace.objects.create(service=service, location=location)


def address(place, more: str = "") -> str:
    return f"/admin/services/{place.service_id}/places/{place.pk}/hours/{more}"


def week(**slots) -> dict:
    """`week(d5_0=("9", "4 م"))`: day and slot, opening and closing, and «past» to tick it."""
    sent = {"rule": "weekly"}
    for stem, times in slots.items():
        sent[f"{stem}_opens"], sent[f"{stem}_closes"] = times[:2]
        if times[2:]:
            sent[f"{stem}_past"] = "on"
    return sent


def kept(place) -> Schedule:
    return schedule_of(ServicePlace.objects.get(pk=place.pk))


def test_the_week_begins_on_saturday(desk, place):
    days = [day for day, _name, _rows in desk.get(address(place)).context["form"].days]
    assert days == [5, 6, 0, 1, 2, 3, 4]


def test_a_week_in_eastern_digits(desk, place):
    sent = week(d5_0=("٩", "١:٠٠ م"), d5_1=("٤ م", "٨ مساءً"), d6_0=("9:30", "16:00"))
    response = desk.post(address(place), sent)
    assert response.status_code == 302, response.context["form"].errors
    assert kept(place).rule == Rule.WEEKLY
    assert set(kept(place).slots) == {
        Slot(SATURDAY, 540, 780),
        Slot(SATURDAY, 960, 1200),
        Slot(SUNDAY, 570, 960),
    }
    change = FactsChange.objects.get()
    assert set(change.after) == {"hours"}
    assert "المكتب" in change.after["hours"]


def test_past_midnight_is_said_explicitly(desk, place):
    refused = desk.post(address(place), week(d5_0=("8 م", "2 ص")))
    assert refused.status_code == 422
    assert "d5_0_closes" in refused.context["form"].errors
    assert 'value="2 ص"' in refused.content.decode()
    assert not OpeningHours.objects.exists()
    assert desk.post(address(place), week(d5_0=("8 م", "2 ص", "past"))).status_code == 302
    assert kept(place).slots == (Slot(SATURDAY, 1200, DAY + 120),)
    shown = desk.get(address(place)).context["form"]
    assert shown["d5_0_past"].value() is True
    assert desk.post(address(place), week(d5_0=("8 م", "12 ص"))).status_code == 302
    assert kept(place).slots == (Slot(SATURDAY, 1200, DAY),)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        (week(d5_0=("10", "9")), "d5_0_closes"),
        (week(d5_0=("9", "")), "d5_0_closes"),
        (week(d5_0=("", "9")), "d5_0_opens"),
        (week(d5_0=("تسعة", "10")), "d5_0_opens"),
        (week(d5_0=("9", "10:99")), "d5_0_closes"),
        (week(d5_0=("24:00", "10")), "d5_0_opens"),
        (week(d5_0=("9", "10", "past")), "d5_0_closes"),
        (week(d5_0=("9", "12"), d5_1=("11", "13")), "__all__"),
        (week(d6_0=("20", "2", "past"), d0_0=("1", "5")), "__all__"),
        (week(), "__all__"),
        (week(d5_0=("9", "12")) | {"rule": "unknown"}, "rule"),
        (week(d5_0=("9", "12")) | {"rule": ""}, "rule"),
        (week(d5_0=("9", "12")) | {"rule": "closed"}, "rule"),
    ],
)
def test_hours_that_cannot_be_are_told_and_nothing_is_saved(desk, place, sent, field):
    desk.post(address(place), week(d1_0=("8", "9")))
    before = kept(place)
    response = desk.post(address(place), sent)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert kept(place) == before
    for typed in sent.values():
        if typed not in {"on", "closed"}:
            assert typed in response.content.decode()


@pytest.mark.parametrize("rule", ["unknown", "appointment", "always"])
def test_rules_without_hours(desk, place, rule):
    assert desk.post(address(place), {"rule": rule}).status_code == 302
    assert kept(place) == Schedule(Rule(rule))


def test_one_days_hours_are_copied_and_not_saved_yet(desk, place):
    sent = week(d5_0=("9", "4 م")) | {"copy": "1", "source": "5", "targets": ["6", "0"]}
    response = desk.post(address(place), sent)
    assert response.status_code == 200
    assert not OpeningHours.objects.exists()
    form = response.context["form"]
    assert [form[f"d{day}_0_closes"].value() for day in (5, 6, 0, 1)] == ["4 م"] * 3 + [None]
    refused = desk.post(address(place), week(d5_0=("9", "4 م")) | {"copy": "1", "source": "9"})
    assert refused.status_code == 200
    assert 'value="4 م"' in refused.content.decode()


RAMADAN = {"starts_on": "2027-02-08", "ends_on": "٢٠٢٧-٠٣-٠٩", "occasion": "ramadan"}


def test_a_period_has_hours_of_its_own(desk, place):
    desk.post(address(place), week(d5_0=("9", "16")))
    sent = week(d5_0=("10", "14")) | RAMADAN
    response = desk.post(address(place, "add/"), sent)
    assert response.status_code == 302, response.context["form"].errors
    feast = {"starts_on": "2027-03-10", "ends_on": "2027-03-12", "occasion": "eid_al_fitr"}
    assert desk.post(address(place, "add/"), feast | {"rule": "closed"}).status_code == 302
    schedule = kept(place)
    assert schedule.slots == (Slot(SATURDAY, 540, 960),)
    assert set(schedule.periods) == {
        Period(
            date(2027, 2, 8),
            date(2027, 3, 9),
            Rule.WEEKLY,
            (Slot(SATURDAY, 600, 840),),
            "ramadan",
        ),
        Period(date(2027, 3, 10), date(2027, 3, 12), Rule.CLOSED, (), "eid_al_fitr"),
    }
    desk.post(address(place), {"rule": "always"})
    assert len(kept(place).periods) == 2, "the regular week leaves the periods alone"


def test_a_period_is_changed_and_taken_out(desk, place):
    desk.post(address(place, "add/"), RAMADAN | {"rule": "closed"})
    own = "2027-02-08/2027-03-09/"
    shown = desk.get(address(place, own)).context["form"]
    assert shown["rule"].value() == "closed"
    assert desk.post(address(place, own), RAMADAN | {"rule": "always"}).status_code == 302
    assert kept(place).periods[0].rule == Rule.ALWAYS
    assert desk.get(address(place, f"{own}out/")).status_code == 200
    desk.post(address(place, f"{own}out/"))
    assert kept(place).periods == ()
    for gone in (own, f"{own}out/", "2027-99-01/x/", "a/b/"):
        assert desk.get(address(place, gone)).status_code == 404


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"ends_on": "2027-01-01"}, "ends_on"),
        ({"ends_on": "2030-01-01"}, "ends_on"),
        ({"starts_on": ""}, "starts_on"),
        ({"starts_on": "أول رمضان"}, "starts_on"),
        ({"occasion": "party"}, "occasion"),
        ({"rule": ""}, "rule"),
        ({"rule": "weekly"}, "__all__"),
        ({"starts_on": "2027-02-01", "ends_on": "2027-02-10"}, "__all__"),
        ({}, "__all__"),
    ],
)
def test_periods_that_cannot_be(desk, place, given, field):
    desk.post(address(place, "add/"), RAMADAN | {"rule": "closed"})
    response = desk.post(address(place, "add/"), RAMADAN | {"rule": "closed"} | given)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert len(kept(place).periods) == 1


def test_a_week_of_one_place_leaves_the_other_alone(desk, world, place):
    location = Location.objects.create(
        organization=world.organization, area=world.bab, name_ar="الفرع"
    )
    other = ServicePlace.objects.create(service=place.service, location=location)
    desk.post(address(other), {"rule": "always"})
    desk.post(address(place), week(d0_0=("9", "12")))
    assert kept(other) == Schedule(Rule.ALWAYS)
    assert kept(place).slots == (Slot(MONDAY, 540, 720),)
