"""Hours as the demo writes them ("sat-thu 9:00-14:00") as schedules; see `content.facts`."""

import re
from datetime import date, timedelta

from network.services.hours.schedule import Period, Rule, Schedule, Slot

from ..content.ramadan import FIRST_DAYS

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PART = re.compile(r"^(\w{3})(?:-(\w{3}))? (\d+):(\d\d)-(\d+):(\d\d)$")


def schedule(words: dict, today: date) -> Schedule:
    """Raises ValueError for hours that are written wrongly."""
    rule, slots = _week(words.get("hours", "unknown"))
    return Schedule(rule, slots, tuple(_period(row, today) for row in words.get("periods", [])))


def _period(row: tuple, today: date) -> Period:
    occasion, first, days, text = row
    starts = _ramadan(today) if first == "ramadan" else today + timedelta(days=first)
    rule, slots = _week(text)
    return Period(starts, starts + timedelta(days=days - 1), rule, slots, occasion)


def _ramadan(today: date) -> date:
    """The one that holds or comes next; the last that is known when none does."""
    days = [date.fromisoformat(day) for day in FIRST_DAYS]
    return next((day for day in days if day + timedelta(days=29) >= today), days[-1])


def _week(text: str) -> tuple[Rule, tuple[Slot, ...]]:
    if text in Rule.values:
        return Rule(text), ()
    return Rule.WEEKLY, tuple(slot for part in text.split(", ") for slot in _slots(part))


def _slots(part: str) -> list[Slot]:
    found = PART.match(part)
    if not found:
        raise ValueError(part)
    first, last, *clock = found.groups()
    opens, closes = (int(clock[n]) * 60 + int(clock[n + 1]) for n in (0, 2))
    start = DAYS.index(first)
    number = (DAYS.index(last or first) - start) % 7 + 1
    return [Slot((start + n) % 7, opens, closes) for n in range(number)]
