"""A whole schedule in one line of words, in the active language."""

from datetime import date, time, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic import dates

from .schedule import DAY, Rule, Schedule, Slot

WEEK = (5, 6, 0, 1, 2, 3, 4)  # days as `date.weekday()` counts them, Saturday first
MONDAY = date(2024, 1, 1)


def summary(schedule: Schedule) -> str:
    parts = [_held(schedule.rule, schedule.slots)]
    for period in sorted(schedule.periods, key=lambda period: period.starts_on):
        days = dict.fromkeys((period.starts_on, period.ends_on))
        span = " – ".join(dates.long(day, get_language()) for day in days)
        parts.append(f"{span}: {_held(period.rule, period.slots)}")
    return "; ".join(parts)


def day_name(weekday: int) -> str:
    """«السبت» for 5."""
    return dates.weekday(MONDAY + timedelta(days=weekday), get_language())


def clock(minute: int) -> str:
    """«4:00 م» for 960; minutes above a day count from the next midnight."""
    minute %= DAY
    return dates.clock(time(minute // 60, minute % 60), get_language())


def _held(rule: Rule, slots: tuple[Slot, ...]) -> str:
    if rule != Rule.WEEKLY:
        return str(rule.label)
    days = []
    for weekday in WEEK:
        spans = [_span(slot) for slot in sorted(slots) if slot.weekday == weekday]
        if spans:
            days.append(f"{day_name(weekday)} {', '.join(spans)}")
    return "; ".join(days)


def _span(slot: Slot) -> str:
    words = f"{clock(slot.opens)}–{clock(slot.closes)}"
    return f"{words} ({_('on the day after')})" if slot.closes > DAY else words
