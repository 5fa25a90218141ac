"""Deciding a case, and undoing it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.accounts.actions import sessions
from commons.notices.actions import notices
from commons.safety import audit

from .. import kinds, policy, rules
from ..audit_actions import DECIDED, LIFTED, UNDONE
from ..models import Case, Decision, Sanction
from ..refused import Conflict
from . import cases

NOTICE = "moderation:decision"
LONGEST = timezone.timedelta(days=366)


@transaction.atomic
def decide(*, case, verdict: str, by, rule: str = "", reason: str = "", until=None) -> Decision:
    """Closes a case and tells the author what and why. `by` None is a command.

    `verdict` and `rule` are keys of `rules`; all but approving need a rule, and a sanction needs
    `until`. Raises PermissionDenied when `by` may not, ValidationError for what is missing, and
    Conflict when the case is closed, somebody else's, or its thing is gone.
    """
    _refuse(case, verdict, by)
    _check(verdict, rule, until)
    case = Case.objects.select_for_update().get(pk=case.pk)
    Conflict.unless_open(case)
    holder = case.claimant()
    if holder and by is not None and holder.pk != by.pk:
        raise Conflict.claimed()
    kind = kinds.get(case.kind)
    thing = kind.thing(case.object_id)
    if thing is not None:
        _check_kind(kind, thing, verdict, rule, by)
    elif not (case.confidential and verdict == rules.APPROVE):
        raise Conflict(_("This has been withdrawn meanwhile; there is nothing left to decide."))
    decision = Decision.objects.create(
        case=case, verdict=verdict, rule=rule, reason=reason, until=until, by=by
    )
    was_shown = not (case.held_at or case.hidden_at)
    if verdict != rules.APPROVE:
        kind.hide(thing=thing, by=by, reason=rule)
    elif not was_shown:
        kind.show(thing=thing, by=by, reason=rule)
    if verdict in rules.SANCTIONS:
        _sanction(case.author, verdict, until, decision)
    case.closed_at, case.outcome = timezone.now(), verdict
    case.claimed_by = case.claimed_at = None
    case.save(update_fields=["closed_at", "outcome", "claimed_by", "claimed_at"])
    audit.record(DECIDED, case, by, verdict=verdict, rule=rule)
    if case.author and not (verdict == rules.APPROVE and was_shown):
        notices.send(kind=NOTICE, about=decision, to=case.author, key=f"{decision.pk}/decided")
    return decision


def _refuse(case, verdict, by) -> None:
    refusal = policy.why_not_decide(by, case)
    if verdict in rules.SANCTIONS and not refusal:
        refusal = policy.why_not_sanction(by, case.author)
    if refusal:
        raise PermissionDenied(refusal)


def _check(verdict, rule, until) -> None:
    if verdict not in rules.VERDICTS:
        raise ValidationError({"verdict": _("Choose what to do.")})
    if (verdict != rules.APPROVE or rule) and rule not in rules.to_decide_by(rules.RULES):
        raise ValidationError({"rule": _("Choose the rule this rests on. The author is told.")})
    if verdict in rules.SANCTIONS:
        now = timezone.now()
        if until is None or not now < until <= now + LONGEST:
            raise ValidationError({"until": _("Choose a day within a year from now.")})


def _check_kind(kind, thing, verdict, rule, by) -> None:
    """What this kind of thing asks for beside the right to decide."""
    if verdict not in kind.verdicts:
        raise ValidationError({"verdict": _("Choose what to do.")})
    if verdict == rules.APPROVE or by is None or kind.why_not_hide is None:
        return
    if refusal := kind.why_not_hide(by, thing, rule):
        raise PermissionDenied(refusal)


def _sanction(member, kind, until, decision) -> None:
    Sanction.objects.create(member=member, kind=kind, until=until, decision=decision)
    if kind == rules.SUSPEND:
        sessions.end_all(member=member)


@transaction.atomic
def undo(*, decision, by, reason: str = "") -> Case:
    """Puts the case back into the queue as it was before; a sanction ends at once.

    Raises Conflict when it was undone already, or another case about the thing is open.
    """
    if refusal := policy.why_not_decide(by, decision.case):
        raise PermissionDenied(refusal)
    case = _taken_back(decision, by)
    audit.record(UNDONE, case, by, reason=reason, verdict=decision.verdict)
    if case.author and not (case.confidential and decision.verdict == rules.APPROVE):
        notices.send(kind=NOTICE, about=decision, to=case.author, key=f"{decision.pk}/undone")
    return case


@transaction.atomic
def overturn(*, decision, by) -> None:
    """Undoes a decision for good after an appeal: what it was about is shown, the case stays closed."""
    case = _taken_back(decision, by)
    thing = kinds.get(case.kind).thing(case.object_id)
    if thing is not None and (case.held_at or case.hidden_at):
        kinds.get(case.kind).show(thing=thing, by=by, reason="appeal")
    case.closed_at, case.outcome = timezone.now(), rules.APPROVE
    case.save(update_fields=["closed_at", "outcome"])
    audit.record(UNDONE, case, by, verdict=decision.verdict)


def _taken_back(decision, by) -> Case:
    decision = Decision.objects.select_for_update().get(pk=decision.pk)
    if decision.undone_at:
        raise Conflict(_("This decision has been undone already."))
    case = decision.case
    kind = kinds.get(case.kind)
    thing = kind.thing(case.object_id)
    if thing is not None:
        _check_kind(kind, thing, decision.verdict, decision.rule, by)
    decision.undone_at, decision.undone_by = timezone.now(), by
    decision.save(update_fields=["undone_at", "undone_by"])
    decision.sanctions.filter(lifted_at=None).update(lifted_at=timezone.now())
    if thing is not None:
        _as_before(decision, case, thing, by)
    case.closed_at, case.outcome = None, ""
    try:
        with transaction.atomic():
            case.save(update_fields=["closed_at", "outcome"])
    except IntegrityError as error:
        raise Conflict(_("Another case about the same thing is open. Decide that one.")) from error
    return case


def _as_before(decision, case, thing, by) -> None:
    kind, was_shown = kinds.get(case.kind), not (case.held_at or case.hidden_at)
    if decision.verdict == rules.APPROVE and not was_shown:
        kind.hide(thing=thing, by=by, reason="undo")
    elif decision.verdict != rules.APPROVE and was_shown:
        kind.show(thing=thing, by=by, reason="undo")
    elif decision.verdict != rules.APPROVE and case.held_at and kind.unhide_many:
        kind.unhide_many([thing], by=by, reason="undo")


@transaction.atomic
def about(*, thing, by) -> Case:
    """The open case about a thing that a moderator met on the page, made when there is none."""
    if not policy.may_moderate(by):
        raise PermissionDenied(_("Your role does not decide what is shown."))
    return cases.opened(thing)


@transaction.atomic
def lift(*, sanction, by, reason: str = "") -> None:
    """Ends a sanction before its day. Without effect when it is over."""
    if not policy.may_moderate(by):
        raise PermissionDenied(_("Your role does not decide what is shown."))
    if refusal := policy.why_not_sanction(by, sanction.member):
        raise PermissionDenied(refusal)
    over = Sanction.objects.in_force().filter(pk=sanction.pk).update(lifted_at=timezone.now())
    if over:
        audit.record(LIFTED, sanction, by, reason=reason)
