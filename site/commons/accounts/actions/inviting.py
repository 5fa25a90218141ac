"""Making, taking up and taking back invitations.

The audit trail says that somebody made an invitation and that an account came to be, never which
of the two belong together: the invitation's row knows that for 30 days, and nothing else does.
"""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from .. import invitations, policy
from ..audit_actions import INVITATION_REVOKED, INVITED
from ..models import Invitation
from ..models.invitation import FORGOTTEN_AFTER


class Spent(Exception):
    """Used, taken back or expired, perhaps a moment ago in another window."""


@transaction.atomic
def invite(*, by, kind: str = "", payload: dict | None = None, days: int = 7) -> Invitation:
    """Raises PermissionDenied, with the reason, for what `by` may not invite with."""
    payload = payload or {}
    if refusal := policy.why_not_invite(by, kind, payload):
        raise PermissionDenied(refusal)
    made = Invitation.objects.create(
        made_by=by,
        kind=kind,
        payload=payload,
        expires_at=timezone.now() + timedelta(days=min(days, FORGOTTEN_AFTER)),
    )
    audit.record(INVITED, by, by)
    return made


@transaction.atomic
def take_up(*, invitation: Invitation, user) -> None:
    """Once. Raises Spent when it is not open any more, PermissionDenied for its own maker.

    What it brings is asked for again of its maker's rights: who lost a role invites nobody with it.
    """
    if refusal := policy.why_not_take_up(user, invitation):
        raise PermissionDenied(refusal)
    taken = Invitation.objects.open().filter(pk=invitation.pk)
    if not taken.update(used_at=timezone.now(), used_by=user):
        raise Spent
    offer = invitations.get(invitation.kind)
    if offer and not policy.why_not_invite(invitation.made_by, invitation.kind, invitation.payload):
        offer.accept(user=user, payload=invitation.payload)


@transaction.atomic
def revoke(*, invitation: Invitation, by) -> None:
    """Raises PermissionDenied for somebody else's, unless `by` keeps accounts."""
    if invitation.made_by_id != by.pk and not policy.may_keep_accounts(by):
        raise PermissionDenied
    if Invitation.objects.open().filter(pk=invitation.pk).update(revoked_at=timezone.now()):
        audit.record(INVITATION_REVOKED, by, by)
