"""Readers report a thing; enough trusted reports hide it until a moderator has looked."""

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from commons.safety import audit

from .. import kinds, rules, standing
from ..audit_actions import AUTO_HIDDEN, REPORTED
from ..models import Case, Report
from . import cases


@transaction.atomic
def make(*, about, by=None, reason: str, words: str = "") -> Report:
    """Takes a report against `about`; the same account's second one changes its first.

    `by` None is a reader without an account: counted, but never hides anything. `reason` is one of
    the kind's `reasons`. Raises ValueError for another, KeyError for an unregistered kind.
    """
    kind = kinds.of(about)
    if reason not in kind.reasons:
        raise ValueError(f"{reason} is no reason to report.")
    account = by if by is not None and by.is_authenticated else None
    case = Case.objects.select_for_update().get(pk=cases.opened(about).pk)
    told = {"reason": reason, "words": words, "weight": _weight(case, account)}
    if account:
        report, _new = Report.objects.update_or_create(case=case, by=account, defaults=told)
    else:
        report = Report.objects.create(case=case, **told)
    case.weight = case.reports.aggregate(sum=Sum("weight"))["sum"] or 0
    case.save(update_fields=["weight"])
    # Without the reporter: the trail is read by more people than may know.
    audit.record(REPORTED, case, None, rule=reason)
    heavy = kind.hides_by_reports and case.weight >= standing.HIDES
    if heavy and not case.hidden_at and not case.held_at:
        _hide(case, about)
    return report


def _weight(case, account) -> int:
    """Nothing for saying again what a moderator has found unfounded: it would hide it again."""
    if account is None:
        return 0
    said = Report.objects.filter(by=account, case__kind=case.kind, case__outcome=rules.APPROVE)
    if said.filter(case__object_id=case.object_id).exists():
        return 0
    return standing.weight(account)


def _hide(case, about) -> None:
    kinds.of(about).hide(thing=about, by=None, reason="reports")
    case.hidden_at = timezone.now()
    case.grounds = list(dict.fromkeys([*case.grounds, "reports"]))
    case.save(update_fields=["hidden_at", "grounds"])
    audit.record(AUTO_HIDDEN, case, None, weight=case.weight)
