"""Opening, closing and erasing accounts."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from commons.safety import audit

from .. import policy
from ..audit_actions import ACTIVATED, DEACTIVATED, ERASED
from . import erasures, sessions


def refuse_unless_managed(by, member) -> None:
    if by is not None and (refusal := policy.why_not_manage(by, member)):
        raise PermissionDenied(refusal)


@transaction.atomic
def activate(*, member, by, reason: str = "") -> None:
    refuse_unless_managed(by, member)
    member.is_active = True
    member.save(update_fields=["is_active"])
    audit.record(ACTIVATED, member, by, reason=reason)


@transaction.atomic
def deactivate(*, member, by, reason: str = "") -> None:
    """The person is signed out at once, everywhere, and cannot sign in; what they wrote stays."""
    refuse_unless_managed(by, member)
    member.is_active = False
    member.save(update_fields=["is_active"])
    sessions.end_all(member=member)
    audit.record(DEACTIVATED, member, by, reason=reason)


@transaction.atomic
def erase(*, member, by, reason: str = "", keep_words: bool = True) -> None:
    """On behalf of a member who asked, or of a command. See `erasures` for what it takes away."""
    refuse_unless_managed(by, member)
    audit.record(ERASED, member, by, reason=reason)
    erasures.carry_out(member=member, keep_words=keep_words)
