"""The author's one objection, and its answer by another moderator."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.notices.actions import notices
from commons.safety import audit

from .. import policy
from ..audit_actions import ANSWERED, APPEALED
from ..models import Appeal
from ..refused import Conflict
from . import decisions

UPHELD, OVERTURNED = "upheld", "overturned"


@transaction.atomic
def make(*, decision, by, words: str) -> Appeal:
    """Raises PermissionDenied when the decision is not about `by`, Conflict for a second appeal."""
    if refusal := policy.why_not_appeal(by, decision):
        raise PermissionDenied(refusal)
    try:
        with transaction.atomic():
            appeal = Appeal.objects.create(decision=decision, words=words)
    except IntegrityError as error:
        raise Conflict(_("You have appealed already. One appeal is possible.")) from error
    audit.record(APPEALED, decision.case, by)
    return appeal


@transaction.atomic
def answer(*, appeal, by, overturn: bool, words: str = "") -> Appeal:
    """Ends an appeal. `overturn` undoes the decision and approves what it was about.

    Raises PermissionDenied for whoever decided first, Conflict when it is answered already.
    """
    if refusal := policy.why_not_answer(by, appeal):
        raise PermissionDenied(refusal)
    appeal = Appeal.objects.select_for_update().select_related("decision__case").get(pk=appeal.pk)
    if appeal.answered_at:
        raise Conflict(_("This appeal has been answered already."))
    appeal.outcome = OVERTURNED if overturn else UPHELD
    appeal.answer, appeal.answered_at, appeal.answered_by = words, timezone.now(), by
    appeal.save(update_fields=["outcome", "answer", "answered_at", "answered_by"])
    decision, case = appeal.decision, appeal.decision.case
    if overturn and not decision.undone_at:
        decisions.overturn(decision=decision, by=by)
    audit.record(ANSWERED, case, by, outcome=appeal.outcome)
    if case.author:
        key = f"{decision.pk}/answered"
        notices.send(kind=decisions.NOTICE, about=decision, to=case.author, key=key)
    return appeal
