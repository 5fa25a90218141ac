"""The figures and rows of the public log: what was decided, never about whom or in which words."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count
from django.db.models.functions import TruncMonth

from . import kinds, rules
from .models import Appeal, Case, Decision, Report, Wave


@dataclass
class Month:
    """How much there was in one month."""

    first: date
    reports: int = 0
    cases: int = 0
    decisions: Counter = field(default_factory=Counter)
    undone: int = 0
    appeals: int = 0
    overturned: int = 0
    waves: int = 0

    @property
    def total(self) -> int:
        return sum(self.decisions.values())

    @property
    def shown(self) -> int:
        return self.decisions[rules.APPROVE]

    @property
    def hidden(self) -> int:
        return self.total - self.shown

    @property
    def sanctions(self) -> int:
        return sum(self.decisions[verdict] for verdict in rules.SANCTIONS)


def months() -> list[Month]:
    """The newest first; months without anything are left out. Seven queries, however many rows."""
    found: dict[date, Month] = {}

    def month(moment) -> Month:
        first = moment.date().replace(day=1)
        return found.setdefault(first, Month(first))

    for moment, count in _monthly(Report.objects.order_by(), "made_at"):
        month(moment).reports += count
    for moment, count in _monthly(Case.objects.order_by(), "opened_at"):
        month(moment).cases += count
    for moment, verdict, count in _monthly(Decision.objects.order_by(), "made_at", "verdict"):
        month(moment).decisions[verdict] += count
    for moment, count in _monthly(Decision.objects.order_by(), "undone_at"):
        month(moment).undone += count
    for moment, count in _monthly(Appeal.objects.order_by(), "made_at"):
        month(moment).appeals += count
    for moment, outcome, count in _monthly(Appeal.objects.order_by(), "answered_at", "outcome"):
        if outcome == "overturned":
            month(moment).overturned += count
    for moment, count in _monthly(Wave.objects.order_by(), "made_at"):
        month(moment).waves += count
    return sorted(found.values(), key=lambda one: one.first, reverse=True)


def _monthly(rows, name: str, *more: str):
    rows = rows.filter(**{f"{name}__isnull": False}).annotate(month=TruncMonth(name))
    return rows.values_list("month", *more).annotate(count=Count("pk"))


@dataclass(frozen=True)
class Line:
    """One decision as everybody may read it."""

    made_at: object
    kind: str
    verdict: str
    rule: str
    until: object
    undone: bool
    appealed: bool
    overturned: bool


def lines(first: date, end: date):
    """Decisions from `first` to before `end`, newest first, ready to be paged."""
    rows = Decision.objects.told().filter(made_at__date__gte=first, made_at__date__lt=end)
    return rows.select_related("case", "appeal").defer("reason")


def line(decision: Decision) -> Line:
    labels = {kind.key: kind.label for kind in kinds.every()}
    appeal = getattr(decision, "appeal", None)
    return Line(
        made_at=decision.made_at,
        kind=str(labels.get(decision.case.kind, decision.case.kind)),
        verdict=str(rules.DECIDED.get(decision.verdict, decision.verdict)),
        rule=str(rules.RULES.get(decision.rule, "")),
        until=decision.until,
        undone=decision.undone_at is not None,
        appealed=appeal is not None,
        overturned=bool(appeal and appeal.outcome == "overturned"),
    )
