"""Schedules that cannot be are refused with a reason, whatever the form let through."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from network.services.hours.checks import check
from network.services.hours.schedule import DAY, Period, Rule, Schedule, Slot

NINE, NOON, FOUR = 9 * 60, 12 * 60, 16 * 60


def weekly(*slots) -> Schedule:
    return Schedule(Rule.WEEKLY, tuple(Slot(*slot) for slot in slots))


def closed(first: int, last: int) -> Period:
    return Period(date(2027, 3, first), date(2027, 3, last), Rule.CLOSED)


def with_periods(*periods) -> Schedule:
    return Schedule(Rule.ALWAYS, periods=periods)


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(),
        Schedule(Rule.ALWAYS),
        weekly((0, NINE, FOUR)),
        weekly((0, NINE, NOON), (0, NOON, FOUR)),
        weekly((6, 22 * 60, DAY + 120), (0, 120, 300)),
        weekly(*((day, 0, DAY) for day in range(7))),
        with_periods(closed(1, 5), closed(6, 9)),
        with_periods(closed(1, 30), closed(5, 5), closed(1, 2)),
    ],
)
def test_whole(schedule):
    check(schedule)


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (weekly(), "at least one day"),
        (Schedule(Rule.ALWAYS, (Slot(0, NINE, FOUR),)), "“at fixed hours” only"),
        (weekly((0, FOUR, NINE)), "before the opening"),
        (weekly((0, NINE, NINE)), "before the opening"),
        (weekly((0, NINE, NINE + DAY + 1)), "before the opening"),
        (weekly((0, DAY, DAY + 60)), "before the opening"),
        (weekly((7, NINE, FOUR)), "before the opening"),
        (weekly((0, NINE, FOUR), (0, NOON, 17 * 60)), "overlap"),
        (weekly((0, NINE, FOUR), (0, NINE, FOUR)), "overlap"),
        (weekly((6, 22 * 60, DAY + 180), (0, 120, 300)), "overlap"),
        (weekly((2, 22 * 60, DAY + 180), (3, 120, 300)), "overlap"),
        (with_periods(closed(5, 1)), "before the first"),
        (with_periods(closed(1, 5), closed(5, 9)), "periods overlap"),
        (with_periods(closed(1, 5), closed(1, 5)), "periods overlap"),
        (with_periods(closed(1, 30), closed(5, 9), closed(8, 12)), "periods overlap"),
    ],
)
def test_refused(schedule, words, settings):
    from django.utils import translation

    with translation.override("en"), pytest.raises(ValidationError, match=words):
        check(schedule)
