"""When a colleague has lost the telephone and the recovery codes."""

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commons.safety import audit, later

from .. import policy
from ..audit_actions import SECOND_FACTOR_RESET

TELL = "commons.accounts.tasks.tell_administrators_of_reset"


@transaction.atomic
def reset(*, member, by, reason: str) -> int:
    """Removes the member's second factor and ends their sessions. Returns how many were removed.

    The member sets up a new one at the next sign-in. Administrators are told by mail.
    Raises PermissionDenied, with the reason, for a role as high as `by`'s or higher.
    """
    if by is not None and (refusal := policy.why_not_manage(by, member)):
        raise PermissionDenied(refusal)
    count, _ = Authenticator.objects.filter(user=member).delete()
    end_sessions(member)
    audit.record(SECOND_FACTOR_RESET, member, by, reason=reason, removed=count)
    later.enqueue(TELL, member.pk, by.pk if by else None, reason)
    return count


def end_sessions(member) -> None:
    """Signs the member out everywhere. Reads every open session: rare enough to afford."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(member.pk):
            session.delete()
