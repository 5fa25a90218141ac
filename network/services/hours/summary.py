"""A whole schedule in a few words, for the desk; in the active language."""

from datetime import timedelta

from django.utils.translation import get_language

from commons.arabic import dates

from .schedule import DAY, Schedule
from .week import MONDAY, SATURDAY, lines

WEEK = tuple((SATURDAY + n) % 7 for n in range(7))  # as `date.weekday()` counts, Saturday first


def summary(schedule: Schedule) -> str:
    parts = lines(schedule.rule, schedule.slots)
    for period in sorted(schedule.periods, key=lambda period: period.starts_on):
        days = dict.fromkeys((period.starts_on, period.ends_on))
        span = " – ".join(dates.long(day, get_language()) for day in days)
        parts.append(f"{span}: {' · '.join(lines(period.rule, period.slots))}")
    return " · ".join(parts)


def day_name(weekday: int) -> str:
    """«السبت» for 5."""
    return dates.weekday(MONDAY + timedelta(days=weekday), get_language())


def clock(minute: int) -> str:
    """«4:00 م» for 960; minutes above a day count from the next midnight."""
    return dates.clock_of(minute % DAY, get_language())
