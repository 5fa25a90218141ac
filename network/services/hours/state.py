"""Whether a place is open at a moment, and until when that holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .schedule import Rule, Schedule

LOOK_AHEAD = 62  # days: beyond Ramadan and the feast after it


class Kind(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    APPOINTMENT = "appointment"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class State:
    """Datetimes are aware.

    `until`: when what is open closes; None when no end is in sight. `opens`: when what is closed
    opens next; None when that is not known. `changes_at`: the moment at which this must be asked
    anew, at the latest the next midnight, because «tomorrow» becomes «today» then.
    """

    kind: Kind
    changes_at: datetime
    until: datetime | None = None
    opens: datetime | None = None


def state(schedule: Schedule, at: datetime, zone: ZoneInfo) -> State:
    """The state at the aware moment `at`; the schedule's hours are wall-clock times of `zone`."""
    today = at.astimezone(zone).date()
    midnight = _moment(today + timedelta(1), 0, zone)
    last = _moment(today + timedelta(LOOK_AHEAD), 0, zone)
    opens = None
    for start, end in _openings(schedule, today - timedelta(1), last, zone):
        if end <= at:
            continue
        if start <= at:
            until = end if end < last else None
            return State(Kind.OPEN, changes_at=until or midnight, until=until)
        opens = start
        break
    changes_at = min(midnight, opens or midnight)
    rule = schedule.rule_on(today)
    if rule in {Rule.UNKNOWN, Rule.APPOINTMENT}:
        return State(Kind(rule.value), changes_at)
    if opens and not _known_until(schedule, today, opens.astimezone(zone).date()):
        opens = None
    return State(Kind.CLOSED, changes_at, opens=opens)


def _openings(schedule, first: date, last: datetime, zone) -> Iterator[tuple[datetime, datetime]]:
    """Stretches of being open from `first` to `last`, in order; what touches is one stretch."""
    start = end = None
    for opened, closed in _slots(schedule, first, last, zone):
        if start is None:
            start, end = opened, closed
        elif opened <= end:
            end = max(end, closed)
        else:
            yield start, end
            start, end = opened, closed
    if start is not None:
        yield start, end


def _slots(schedule, first: date, last: datetime, zone) -> Iterator[tuple[datetime, datetime]]:
    day = first
    while _moment(day, 0, zone) < last:
        for slot in schedule.slots_on(day):
            opened, closed = _moment(day, slot.opens, zone), _moment(day, slot.closes, zone)
            # An hour that the clocks skip may leave nothing of a slot.
            if opened < closed:
                yield opened, min(closed, last)
        day += timedelta(1)


def _moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Wall-clock minutes after the midnight of `day`, in UTC."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    return wall.replace(tzinfo=zone).astimezone(UTC)


def _known_until(schedule: Schedule, today: date, day: date) -> bool:
    """Whether no day before `day` may be open without our knowing."""
    between = (today + timedelta(n) for n in range((day - today).days))
    return not any(schedule.rule_on(d) in {Rule.UNKNOWN, Rule.APPOINTMENT} for d in between)


def best(states: list[State]) -> State:
    """What to say of a service with several places: where somebody finds it open first.

    It holds until the first of them changes. ValueError when there is no place.
    """
    chosen = min(states, key=_order)
    changes_at = min(one.changes_at for one in states)
    return State(chosen.kind, changes_at, chosen.until, chosen.opens)


def _order(one: State) -> tuple[int, float]:
    if one.kind == Kind.OPEN:
        return 0, -one.until.timestamp() if one.until else float("-inf")
    if one.kind == Kind.CLOSED and one.opens:
        return 1, one.opens.timestamp()
    return {Kind.APPOINTMENT: 2, Kind.UNKNOWN: 3, Kind.CLOSED: 4}[one.kind], 0.0
