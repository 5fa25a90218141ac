"""The table of a week and the lines for paper."""

from datetime import date

import pytest
from django.utils.translation import override

from network.services.hours import week
from network.services.hours.schedule import Period, Rule, Schedule, Slot

FRIDAY, SUNDAY, WEDNESDAY = 4, 6, 2
MORNINGS = tuple(Slot(day, 9 * 60, 14 * 60) for day in (5, 6, 0, 1, 2, 3))
TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def test_the_week_starts_on_saturday_and_marks_today():
    days = week.this_week(Schedule(Rule.WEEKLY, MORNINGS), TODAY)
    assert [day.name for day in days][:2] == ["Saturday", "Sunday"]
    assert [day.date for day in days if day.is_today] == [TODAY]
    assert days[-1].name == "Friday"
    assert days[-1].words == "closed"
    assert days[0].words == "9:00 am to 2:00 pm"


def test_saturday_itself_is_the_first_day():
    assert week.this_week(Schedule(), date(2026, 11, 21))[0].is_today


def test_a_feast_in_this_week_shows_on_its_day():
    feast = Period(TODAY, TODAY, Rule.CLOSED, (), "holiday")
    days = week.this_week(Schedule(Rule.WEEKLY, MORNINGS, (feast,)), TODAY)
    assert [(day.words, day.occasion) for day in days if day.is_today] == [("closed", "holiday")]
    assert [day.occasion for day in days if not day.is_today] == [""] * 6


def test_days_with_the_same_hours_stand_together():
    assert week.lines(Rule.WEEKLY, MORNINGS) == ["Saturday to Thursday: 9:00 am to 2:00 pm"]
    two = (Slot(SUNDAY, 60, 120), Slot(WEDNESDAY, 60, 120), Slot(FRIDAY, 1200, 1440))
    assert week.lines(Rule.WEEKLY, two) == [
        "Sunday, Wednesday: 1:00 am to 2:00 am",
        "Friday: 8:00 pm to midnight",
    ]


def test_past_midnight_and_twice_a_day():
    slots = (Slot(FRIDAY, 1080, 1560), Slot(FRIDAY, 540, 720))
    assert week.lines(Rule.WEEKLY, slots) == ["Friday: 9:00 am to 12:00 pm, 6:00 pm to 2:00 am"]


@pytest.mark.parametrize("rule", [Rule.UNKNOWN, Rule.APPOINTMENT, Rule.ALWAYS])
def test_one_word_needs_no_table(rule):
    assert not week.has_week(Schedule(rule), TODAY)
    assert week.lines(rule, ()) == [rule.label]


def test_what_is_over_or_far_is_not_coming():
    ramadan = Period(date(2027, 2, 8), date(2027, 3, 9), Rule.WEEKLY, MORNINGS, "ramadan")
    over = Period(date(2026, 5, 1), date(2026, 5, 3), Rule.CLOSED)
    far = Period(date(2028, 1, 1), date(2028, 1, 2), Rule.CLOSED)
    schedule = Schedule(Rule.WEEKLY, MORNINGS, (over, ramadan, far))
    assert week.coming(schedule, TODAY) == [ramadan]
