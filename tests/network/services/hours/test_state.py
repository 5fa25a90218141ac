"""Opening states at a frozen clock. 2026-11-22 is a Sunday; Damascus is UTC+3 all year."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.services.hours.schedule import DAY, Period, Rule, Schedule, Slot
from network.services.hours.state import Kind, State, best, state

DAMASCUS = ZoneInfo("Asia/Damascus")
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
WEEKDAYS = (SUN, MON, TUE, WED, THU)


def minutes(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def slots(days, *hours: str) -> tuple[Slot, ...]:
    """`hours` as "9:00-16:00"; an earlier closing hour lies on the next day."""
    made = []
    for span in hours:
        opens, closes = (minutes(part) for part in span.split("-"))
        made += [Slot(day, opens, closes if closes > opens else closes + DAY) for day in days]
    return tuple(made)


def week(days, *hours, periods=()) -> Schedule:
    return Schedule(Rule.WEEKLY, slots(days, *hours), tuple(periods))


def period(first: str, last: str, rule=Rule.CLOSED, days=(), *hours) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last), rule, slots(days, *hours))


def at(text: str, zone=DAMASCUS) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


RAMADAN = period("2027-02-08", "2027-03-09", Rule.WEEKLY, WEEKDAYS, "10:00-14:00")
FEAST = period("2027-03-10", "2027-03-13")
ONE_DAY_OFF = period("2027-02-16", "2027-02-16")  # a Tuesday within that Ramadan

OFFICE = week(WEEKDAYS, "9:00-16:00")
TWICE = week(WEEKDAYS, "9:00-12:00", "14:00-17:00")
NIGHT = week(range(7), "20:00-2:00")
THURSDAY_NIGHT = week([THU], "22:00-4:00")
TO_MIDNIGHT = week([SUN], "18:00-24:00")
FROM_MIDNIGHT = week([MON], "0:00-6:00")
ACROSS = week([SUN, MON], "8:00-24:00", "0:00-8:00")
ALWAYS = Schedule(Rule.ALWAYS)
UNKNOWN = Schedule()
APPOINTMENT = Schedule(Rule.APPOINTMENT)
FASTING = week(WEEKDAYS, "9:00-16:00", periods=[RAMADAN, FEAST, ONE_DAY_OFF])
NIGHT_BEFORE_FEAST = week(range(7), "20:00-2:00", periods=[FEAST])
UNKNOWN_BUT_CLOSED = Schedule(Rule.UNKNOWN, periods=(FEAST,))
ALWAYS_BUT_CLOSED = Schedule(Rule.ALWAYS, periods=(FEAST,))
APPOINTMENT_IN_FEAST = week(
    WEEKDAYS, "9:00-16:00", periods=[period("2027-03-10", "2027-03-13", Rule.APPOINTMENT)]
)
OPEN_IN_FEAST = Schedule(
    Rule.APPOINTMENT, periods=(period("2027-03-10", "2027-03-13", Rule.ALWAYS),)
)
LONG_CLOSED = week(WEEKDAYS, "9:00-16:00", periods=[period("2026-11-01", "2027-06-01")])
FRIDAY_ONLY = week([FRI], "13:30-15:00")

# schedule, moment, kind, and when it closes or opens
CASES = [
    (OFFICE, "2026-11-22 08:59", "closed", "2026-11-22 09:00"),
    (OFFICE, "2026-11-22 09:00", "open", "2026-11-22 16:00"),
    (OFFICE, "2026-11-22 12:00", "open", "2026-11-22 16:00"),
    (OFFICE, "2026-11-22 15:59", "open", "2026-11-22 16:00"),
    (OFFICE, "2026-11-22 16:00", "closed", "2026-11-23 09:00"),
    (OFFICE, "2026-11-22 23:59", "closed", "2026-11-23 09:00"),
    (OFFICE, "2026-11-23 00:00", "closed", "2026-11-23 09:00"),
    (OFFICE, "2026-11-26 15:00", "open", "2026-11-26 16:00"),
    (OFFICE, "2026-11-26 16:30", "closed", "2026-11-29 09:00"),
    (OFFICE, "2026-11-27 10:00", "closed", "2026-11-29 09:00"),
    (OFFICE, "2026-11-28 10:00", "closed", "2026-11-29 09:00"),
    (TWICE, "2026-11-22 11:00", "open", "2026-11-22 12:00"),
    (TWICE, "2026-11-22 12:00", "closed", "2026-11-22 14:00"),
    (TWICE, "2026-11-22 13:59", "closed", "2026-11-22 14:00"),
    (TWICE, "2026-11-22 14:00", "open", "2026-11-22 17:00"),
    (TWICE, "2026-11-22 17:00", "closed", "2026-11-23 09:00"),
    (NIGHT, "2026-11-22 19:59", "closed", "2026-11-22 20:00"),
    (NIGHT, "2026-11-22 20:00", "open", "2026-11-23 02:00"),
    (NIGHT, "2026-11-22 23:59", "open", "2026-11-23 02:00"),
    (NIGHT, "2026-11-23 00:00", "open", "2026-11-23 02:00"),
    (NIGHT, "2026-11-23 01:59", "open", "2026-11-23 02:00"),
    (NIGHT, "2026-11-23 02:00", "closed", "2026-11-23 20:00"),
    (THURSDAY_NIGHT, "2026-11-26 21:00", "closed", "2026-11-26 22:00"),
    (THURSDAY_NIGHT, "2026-11-27 03:00", "open", "2026-11-27 04:00"),
    (THURSDAY_NIGHT, "2026-11-27 04:00", "closed", "2026-12-03 22:00"),
    (THURSDAY_NIGHT, "2026-11-27 23:00", "closed", "2026-12-03 22:00"),
    (TO_MIDNIGHT, "2026-11-22 23:59", "open", "2026-11-23 00:00"),
    (TO_MIDNIGHT, "2026-11-23 00:00", "closed", "2026-11-29 18:00"),
    (FROM_MIDNIGHT, "2026-11-22 23:59", "closed", "2026-11-23 00:00"),
    (FROM_MIDNIGHT, "2026-11-23 00:00", "open", "2026-11-23 06:00"),
    (ACROSS, "2026-11-22 12:00", "open", "2026-11-24 00:00"),
    (ACROSS, "2026-11-21 23:00", "closed", "2026-11-22 00:00"),
    (ACROSS, "2026-11-24 00:00", "closed", "2026-11-29 00:00"),
    (FRIDAY_ONLY, "2026-11-26 12:00", "closed", "2026-11-27 13:30"),
    (FRIDAY_ONLY, "2026-11-27 14:00", "open", "2026-11-27 15:00"),
    (FRIDAY_ONLY, "2026-11-27 15:00", "closed", "2026-12-04 13:30"),
    (ALWAYS, "2026-11-22 03:00", "open", None),
    (ALWAYS, "2026-11-27 00:00", "open", None),
    (UNKNOWN, "2026-11-22 12:00", "unknown", None),
    (APPOINTMENT, "2026-11-22 12:00", "appointment", None),
    (FASTING, "2027-02-07 15:00", "open", "2027-02-07 16:00"),
    (FASTING, "2027-02-07 16:00", "closed", "2027-02-08 10:00"),
    (FASTING, "2027-02-08 09:30", "closed", "2027-02-08 10:00"),
    (FASTING, "2027-02-08 13:59", "open", "2027-02-08 14:00"),
    (FASTING, "2027-02-08 15:00", "closed", "2027-02-09 10:00"),
    (FASTING, "2027-02-15 14:30", "closed", "2027-02-17 10:00"),
    (FASTING, "2027-02-16 11:00", "closed", "2027-02-17 10:00"),
    (FASTING, "2027-03-09 13:00", "open", "2027-03-09 14:00"),
    (FASTING, "2027-03-09 14:00", "closed", "2027-03-14 09:00"),
    (FASTING, "2027-03-10 12:00", "closed", "2027-03-14 09:00"),
    (FASTING, "2027-03-14 09:00", "open", "2027-03-14 16:00"),
    (NIGHT_BEFORE_FEAST, "2027-03-10 01:00", "open", "2027-03-10 02:00"),
    (NIGHT_BEFORE_FEAST, "2027-03-10 02:00", "closed", "2027-03-14 20:00"),
    (NIGHT_BEFORE_FEAST, "2027-03-13 21:00", "closed", "2027-03-14 20:00"),
    (NIGHT_BEFORE_FEAST, "2027-03-14 01:00", "closed", "2027-03-14 20:00"),
    (UNKNOWN_BUT_CLOSED, "2027-03-09 12:00", "unknown", None),
    (UNKNOWN_BUT_CLOSED, "2027-03-10 12:00", "closed", None),
    (UNKNOWN_BUT_CLOSED, "2027-03-14 12:00", "unknown", None),
    (ALWAYS_BUT_CLOSED, "2027-03-09 12:00", "open", "2027-03-10 00:00"),
    (ALWAYS_BUT_CLOSED, "2027-03-12 12:00", "closed", "2027-03-14 00:00"),
    (APPOINTMENT_IN_FEAST, "2027-03-11 12:00", "appointment", None),
    (APPOINTMENT_IN_FEAST, "2027-03-09 17:00", "closed", None),
    (OPEN_IN_FEAST, "2027-03-09 12:00", "appointment", None),
    (OPEN_IN_FEAST, "2027-03-10 00:00", "open", "2027-03-14 00:00"),
    (LONG_CLOSED, "2026-11-22 12:00", "closed", None),
    (LONG_CLOSED, "2027-05-31 12:00", "closed", "2027-06-02 09:00"),
]


def test_the_table_is_long_enough():
    assert len(CASES) >= 60


@pytest.mark.parametrize(("schedule", "moment", "kind", "turn"), CASES)
def test_state(schedule, moment, kind, turn):
    found = state(schedule, at(moment), DAMASCUS)
    turns = at(turn) if turn else None
    assert found.kind == kind
    assert (found.until, found.opens) == (
        turns if kind == "open" else None,
        turns if kind == "closed" else None,
    )


@pytest.mark.parametrize(
    ("moment", "kind", "turn"),
    [
        # The clocks of Berlin skip 2:00-3:00 on 29 March 2026 and repeat it on 25 October.
        ("2026-03-29 01:30", "open", "2026-03-29 04:00"),
        ("2026-03-29 03:30", "open", "2026-03-29 04:00"),
        ("2026-10-25 03:59", "open", "2026-10-25 04:00"),
        ("2026-10-25 04:00", "closed", "2026-10-26 00:00"),
    ],
)
def test_hours_are_wall_clock_times_when_the_clocks_change(moment, kind, turn):
    zone = ZoneInfo("Europe/Berlin")
    found = state(week(range(7), "0:00-4:00"), at(moment, zone), zone)
    assert found.kind == kind
    assert (found.until or found.opens) == at(turn, zone)


def test_a_slot_that_the_clocks_skip_is_never_open():
    zone = ZoneInfo("Europe/Berlin")
    skipped = week([SUN], "2:00-3:00")
    assert state(skipped, at("2026-03-29 03:00", zone), zone).kind == Kind.CLOSED


SCHEDULES = st.sampled_from(sorted({id(case[0]): case[0] for case in CASES}.values(), key=repr))
MOMENTS = st.datetimes(datetime(2026, 11, 1), datetime(2027, 4, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(SCHEDULES, MOMENTS, st.integers(0, 999))
def test_nothing_changes_before_it_is_said_to(schedule, moment, part):
    now = state(schedule, moment, DAMASCUS)
    assert moment < now.changes_at <= moment + timedelta(days=LONGEST)
    later = moment + (now.changes_at - moment) * part / 1000
    assert state(schedule, later, DAMASCUS) == now


LONGEST = 63  # days until the end of an opening that can still be seen


OPEN = State(Kind.OPEN, at("2026-11-22 16:00"), until=at("2026-11-22 16:00"))
OPEN_LONGER = State(Kind.OPEN, at("2026-11-22 18:00"), until=at("2026-11-22 18:00"))
OPEN_ALWAYS = State(Kind.OPEN, at("2026-11-23 00:00"))
OPENS_SOON = State(Kind.CLOSED, at("2026-11-22 13:00"), opens=at("2026-11-22 13:00"))
OPENS_LATE = State(Kind.CLOSED, at("2026-11-23 00:00"), opens=at("2026-11-24 13:00"))
BY_APPOINTMENT = State(Kind.APPOINTMENT, at("2026-11-23 00:00"))
NOT_KNOWN = State(Kind.UNKNOWN, at("2026-11-23 00:00"))
SHUT = State(Kind.CLOSED, at("2026-11-23 00:00"))


def test_of_several_places_the_most_useful_is_told():
    ordered = [
        OPEN_ALWAYS,
        OPEN_LONGER,
        OPEN,
        OPENS_SOON,
        OPENS_LATE,
        BY_APPOINTMENT,
        NOT_KNOWN,
        SHUT,
    ]
    for place, one in enumerate(ordered):
        for worse in ordered[place:]:
            told = best([worse, one])
            assert (told.kind, told.until, told.opens) == (one.kind, one.until, one.opens)
            assert told.changes_at == min(one.changes_at, worse.changes_at)
