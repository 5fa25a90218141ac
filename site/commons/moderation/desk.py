"""What a moderator sees of a case: content, context, author's history and all reasons together.

A page of the queue asks the database a fixed number of times, however many cases it shows.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count

from commons.accounts.models import Standing

from . import kinds, policy, rules
from .models import Case, Decision, Report, Sanction

LONGEST = 1200  # letters of a content in the queue; the case's own page shows all


@dataclass
class Reason:
    """One reason, how many gave it, and what they wrote. Nobody is named."""

    label: str
    count: int = 0
    words: list[str] = field(default_factory=list)


@dataclass
class Card:
    """A case, ready to be shown. `thing` is None when it is gone."""

    case: Case
    label: str
    thing: object
    text: str
    context: str
    address: str
    reasons: list[Reason]
    history: list[tuple[str, int]]
    standing: Standing | None
    sanction: Sanction | None
    rule: str
    rules: list[tuple[str, str]]  # to choose from
    nobody: str  # who wrote it when no account did
    answers: list[str]  # of those whom the reports concern

    @property
    def state(self) -> str:
        if self.case.held_at:
            return "held"
        return "hidden" if self.case.hidden_at else "shown"


def cards(cases: Iterable[Case], *, reader=None, longest: int = LONGEST) -> list[Card]:
    """`cases` come with author and claimed_by (select_related).

    A moderator is not shown what was said against their own words: how it is put may tell who it was.
    """
    cases = list(cases)
    things = _things(cases)
    reports = defaultdict(list)
    rows = Report.objects.filter(case__in=cases).defer("by")
    if reader and not policy.may_read_complaints(reader):
        rows = rows.exclude(reason__in=rules.COMPLAINTS)
    for row in rows:
        reports[row.case_id].append(row)
    authors = {case.author_id for case in cases if case.author_id}
    history, standings, sanctions = _histories(authors), _standings(authors), _sanctions(authors)
    return [
        _card(
            case,
            things.get((case.kind, case.object_id)),
            [] if reader and case.author_id == reader.pk else reports[case.pk],
            longest,
        )(
            history=list(history[case.author_id].items()),
            standing=standings.get(case.author_id),
            sanction=sanctions.get(case.author_id),
        )
        for case in cases
    ]


def _card(case, thing, reports, longest):
    kind = kinds.find(case.kind)
    common = Counter(row.reason for row in reports).most_common(1)
    shown = kind is not None and thing is not None
    text = kind.text(thing) if shown else ""

    def make(**author):
        return Card(
            case=case,
            label=str(kind.label) if kind else case.kind,
            thing=thing,
            text=text if len(text) <= longest else f"{text[:longest]}…",
            context=kind.context(thing) if shown else "",
            address=kind.address(thing) if shown else "",
            reasons=_reasons(case, reports),
            rule="".join(rules.to_decide_by(reason for reason, _count in common)),
            rules=list(
                rules.named(rules.to_decide_by(kind.reasons if kind else rules.RULES)).items()
            ),
            nobody=str(kind.nobody) if kind else "",
            answers=list(kind.answers(thing)) if shown and kind.answers else [],
            **author,
        )

    return make


def _things(cases) -> dict:
    ids = defaultdict(set)
    for case in cases:
        ids[case.kind].add(case.object_id)
    found = {}
    for key, wanted in ids.items():
        kind = kinds.find(key)
        for pk, thing in (kind.things(wanted) if kind else {}).items():
            found[key, pk] = thing
    return found


def _reasons(case, reports) -> list[Reason]:
    found = {ground: Reason(str(rules.ground(ground))) for ground in case.grounds}
    for row in reports:
        reason = found.setdefault(
            f"report:{row.reason}", Reason(str(rules.RULES.get(row.reason, row.reason)))
        )
        reason.count += 1
        if row.words:
            reason.words.append(row.words)
    return list(found.values())


def _histories(authors) -> dict:
    found = defaultdict(Counter)
    rows = Decision.objects.told().filter(case__author__in=authors, undone_at__isnull=True)
    rows = rows.order_by()
    for author, verdict, count in rows.values_list("case__author", "verdict").annotate(
        n=Count("pk")
    ):
        found[author][str(rules.DECIDED.get(verdict, verdict))] = count
    return found


def _standings(authors) -> dict:
    return {row.user_id: row for row in Standing.objects.filter(user__in=authors)}


def _sanctions(authors) -> dict:
    rows = Sanction.objects.in_force().filter(member__in=authors).order_by("until")
    return {row.member_id: row for row in rows}
