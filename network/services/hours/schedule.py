"""A place's hours as values: the regular week and special periods that replace it."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

DAY = 24 * 60  # minutes


class Rule(models.TextChoices):
    """What holds on a day. Unknown is not closed."""

    UNKNOWN = "unknown", _("hours not known")
    WEEKLY = "weekly", _("at fixed hours")
    APPOINTMENT = "appointment", _("by appointment")
    ALWAYS = "always", _("day and night")
    CLOSED = "closed", _("closed")


@dataclass(frozen=True, order=True)
class Slot:
    """Hours on one day of the week.

    `weekday` is that of `date.weekday()`: 0 is Monday. `opens` and `closes` are minutes after its
    midnight; `closes` above 1,440 lies on the day after. 0 <= opens < 1440, opens < closes, and a
    slot is no longer than a day.
    """

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True)
class Period:
    """From `starts_on` to `ends_on`, both included, this holds instead of the regular week.

    `occasion` is a key of `OpeningHours`: Ramadan, a feast; empty when there is nothing to say.
    """

    starts_on: date
    ends_on: date
    rule: Rule
    slots: tuple[Slot, ...] = ()
    occasion: str = ""

    def covers(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    @property
    def days(self) -> int:
        return (self.ends_on - self.starts_on).days + 1


@dataclass(frozen=True)
class Schedule:
    rule: Rule = Rule.UNKNOWN
    slots: tuple[Slot, ...] = ()
    periods: tuple[Period, ...] = ()

    def rule_on(self, day: date) -> Rule:
        return self._holding_on(day).rule

    def slots_on(self, day: date) -> list[Slot]:
        """The hours that begin on `day`, in order; a whole day for what is always open."""
        holding = self._holding_on(day)
        if holding.rule == Rule.ALWAYS:
            return [Slot(day.weekday(), 0, DAY)]
        if holding.rule != Rule.WEEKLY:
            return []
        return sorted(slot for slot in holding.slots if slot.weekday == day.weekday())

    def _holding_on(self, day: date):
        """The shortest period on that day: a feast within Ramadan beats Ramadan."""
        periods = [period for period in self.periods if period.covers(day)]
        return min(periods, key=lambda period: period.days, default=self)
