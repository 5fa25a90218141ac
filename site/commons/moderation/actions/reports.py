"""Readers report a thing; enough trusted reports hide it until a moderator has looked."""

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from commons.notices.actions import notices
from commons.safety import audit

from .. import kinds, policy, rules, standing
from ..audit_actions import AUTO_HIDDEN, REPORTED
from ..models import Case, Report
from . import cases

COMPLAINT = "moderation:complaint"


@transaction.atomic
def make(*, about, by=None, reason: str, words: str = "") -> Report:
    """Takes a report against `about`; the same account's second one changes its first.

    `by` None is a reader without an account: counted, but never hides anything. `reason` is one of
    the kind's `reasons`. A complaint goes into a case of its own, and coordinators are told of it
    at once. Raises ValueError for another reason, KeyError for an unregistered kind.
    """
    kind = kinds.of(about)
    if reason not in kind.reasons:
        raise ValueError(f"{reason} is no reason to report.")
    account = by if by is not None and by.is_authenticated else None
    complains = reason in rules.COMPLAINTS
    case = cases.opened(about, confidential=complains)
    case = Case.objects.select_for_update().get(pk=case.pk)
    told = {"reason": reason, "words": words, "weight": _weight(case, account)}
    if account:
        report, _new = Report.objects.update_or_create(case=case, by=account, defaults=told)
    else:
        report = Report.objects.create(case=case, **told)
    case.weight = case.reports.aggregate(sum=Sum("weight"))["sum"] or 0
    case.save(update_fields=["weight"])
    if complains:  # the trail is read by more people than may know that there is a complaint
        _tell_coordinators(case, report)
        return report
    # Without the reporter, for the same reason.
    audit.record(REPORTED, case, None, rule=reason)
    heavy = kind.hides_by_reports and case.weight >= standing.HIDES
    if heavy and not case.hidden_at and not case.held_at:
        _hide(case, about)
    return report


def _tell_coordinators(case, report) -> None:
    people = policy.readers_of_complaints()
    notices.send(kind=COMPLAINT, about=case, to=people, key=f"{case.pk}/{report.pk}")


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
