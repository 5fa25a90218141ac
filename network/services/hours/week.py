"""A schedule as a table of this week, and as a few lines for paper."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic import dates

from .schedule import DAY, Rule, Schedule, Slot

SATURDAY = 5
MONDAY = date(2024, 1, 1)
AHEAD = timedelta(days=120)


@dataclass(frozen=True)
class Day:
    """`occasion`: the key of the special period that holds on it, or empty."""

    date: date
    name: str
    words: str
    is_today: bool
    occasion: str = ""


def this_week(schedule: Schedule, today: date) -> list[Day]:
    """The seven days around `today`, Saturday first, each with what holds on that very date."""
    first = today - timedelta(days=(today.weekday() - SATURDAY) % 7)
    return [_day(schedule, first + timedelta(days=n), today) for n in range(7)]


def _day(schedule: Schedule, day: date, today: date) -> Day:
    covering = [period for period in schedule.periods if period.covers(day)]
    holding = min(covering, key=lambda period: period.days, default=None)
    words = of_day(schedule.rule_on(day), schedule.slots_on(day))
    name = dates.weekday(day, get_language())
    return Day(day, name, words, day == today, holding.occasion or "other" if holding else "")


def coming(schedule: Schedule, today: date) -> list:
    """The special periods that hold or begin soon, the next first."""
    soon = [p for p in schedule.periods if p.ends_on >= today and p.starts_on <= today + AHEAD]
    return sorted(soon, key=lambda period: (period.starts_on, period.days))


def has_week(schedule: Schedule, today: date) -> bool:
    """Whether a table of days tells more than one word for all of them."""
    week = this_week(schedule, today)
    return schedule.rule == Rule.WEEKLY or len({day.words for day in week}) > 1


def of_day(rule: Rule, slots: list[Slot]) -> str:
    """«9:00 ص إلى 2:00 م», «مغلق»."""
    if rule != Rule.WEEKLY:
        return str(Rule(rule).label)
    return _comma().join(_span(slot) for slot in slots) or str(Rule.CLOSED.label)


def lines(rule: Rule, slots: tuple[Slot, ...]) -> list[str]:
    """Days with the same hours together: «السبت إلى الخميس: 9:00 ص إلى 2:00 م»."""
    if rule != Rule.WEEKLY:
        return [str(Rule(rule).label)]
    days: dict[str, list[int]] = {}
    for place in range(7):
        weekday = (SATURDAY + place) % 7
        of_it = sorted(slot for slot in slots if slot.weekday == weekday)
        if of_it:
            days.setdefault(of_day(Rule.WEEKLY, of_it), []).append(place)
    return [
        _("%(days)s: %(hours)s") % {"days": _names(places), "hours": hours}
        for hours, places in days.items()
    ]


def _names(places: list[int]) -> str:
    """Days of the week by their place in it; three and more in a row as from-to."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = []
    for run in runs:
        names = [dates.weekday(MONDAY + timedelta(SATURDAY + n), get_language()) for n in run]
        words += [_from_to(names[0], names[-1])] if len(names) > 2 else names
    return _comma().join(words)


def _span(slot: Slot) -> str:
    return _from_to(
        _clock(slot.opens), _("midnight") if slot.closes == DAY else _clock(slot.closes)
    )


def _clock(minutes: int) -> str:
    return dates.clock_of(minutes % DAY, get_language())


def _from_to(first: str, last: str) -> str:
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def _comma() -> str:
    return "، " if (get_language() or "").startswith(("ar", "ckb")) else ", "
