"""What a schedule may not say, each in the editor's words."""

from itertools import combinations, pairwise

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .schedule import DAY, Period, Rule, Schedule, Slot

WEEK = 7 * DAY


def check(schedule: Schedule) -> None:
    """Raises ValidationError with everything that is wrong with `schedule`."""
    faults = _of_rule(schedule.rule, schedule.slots)
    for period in schedule.periods:
        faults += _of_rule(period.rule, period.slots)
        if period.ends_on < period.starts_on:
            faults.append(_("The last day lies before the first."))
    if _clashing(schedule.periods):
        faults.append(
            _("Two periods overlap. One may lie within the other, as a feast lies in Ramadan.")
        )
    if faults:
        raise ValidationError(list(dict.fromkeys(faults)))


def _of_rule(rule: Rule, slots: tuple[Slot, ...]) -> list[str]:
    if rule != Rule.WEEKLY:
        return [_("Hours belong to “at fixed hours” only.")] if slots else []
    if not slots:
        return [_("Give at least one day with its hours, or choose another kind.")]
    faults = []
    if not all(_is_whole(slot) for slot in slots):
        faults.append(_("The closing hour lies before the opening hour."))
    elif _overlapping(slots):
        faults.append(_("Two of the hours overlap."))
    return faults


def _is_whole(slot: Slot) -> bool:
    known = 0 <= slot.weekday <= 6 and 0 <= slot.opens < DAY
    return known and slot.opens < slot.closes <= slot.opens + DAY


def _overlapping(slots: tuple[Slot, ...]) -> bool:
    """Whether two slots share a minute, Sunday night and Monday morning included."""
    spans = sorted((s.weekday * DAY + s.opens, s.weekday * DAY + s.closes) for s in slots)
    around = [*spans, (spans[0][0] + WEEK, spans[0][1] + WEEK)]
    return any(after[0] < before[1] for before, after in pairwise(around))


def _clashing(periods: tuple[Period, ...]) -> bool:
    """Whether two periods overlap without one being the shorter part of the other."""
    return any(
        one.starts_on <= other.ends_on
        and other.starts_on <= one.ends_on
        and not _within(one, other)
        and not _within(other, one)
        for one, other in combinations(periods, 2)
    )


def _within(inner: Period, outer: Period) -> bool:
    return (
        outer.starts_on <= inner.starts_on
        and inner.ends_on <= outer.ends_on
        and inner.days < outer.days
    )
