"""A place of a service as readers may know it, with its hours in words."""

from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone
from django.utils.translation import get_language

from commons.arabic import dates
from network.organizations import policy

from . import directions
from .hours import state, week, wording
from .hours.schedule import Period, Schedule


@dataclass
class PlaceTold:
    """`location` is None for a hidden place: its hours are told, and nothing else of it."""

    location: policy.ShownLocation | None
    schedule: Schedule
    state: state.State
    now: object = field(default_factory=timezone.now)

    @property
    def today(self) -> date:
        return timezone.localtime(self.now).date()

    @property
    def opening_words(self) -> str:
        return wording.words(self.state, self.now)

    @property
    def directions(self) -> directions.Directions | None:
        return directions.to(self.location) if self.location else None

    @property
    def week(self) -> list[tuple[week.Day, str]]:
        """The days of this week, each with the occasion it is special for; empty when one word
        tells all of them.
        """
        if not week.has_week(self.schedule, self.today):
            return []
        days = week.this_week(self.schedule, self.today)
        return [(day, _named(day.occasion) if day.occasion else "") for day in days]

    @property
    def lines(self) -> list[str]:
        """The regular week in a few words, for paper."""
        return week.lines(self.schedule.rule, self.schedule.slots)

    @property
    def periods(self) -> list["PeriodTold"]:
        return [PeriodTold(period) for period in week.coming(self.schedule, self.today)]


@dataclass
class PeriodTold:
    period: Period

    @property
    def name(self) -> str:
        return _named(self.period.occasion)

    @property
    def first(self) -> str:
        return dates.long(self.period.starts_on, get_language())

    @property
    def last(self) -> str:
        return dates.long(self.period.ends_on, get_language())

    @property
    def lines(self) -> list[str]:
        return week.lines(self.period.rule, self.period.slots)


def _named(occasion: str) -> str:
    from .models.opening_hours import Occasion

    return str(Occasion(occasion or Occasion.OTHER).label)
