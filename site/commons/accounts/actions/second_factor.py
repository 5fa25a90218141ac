"""When a colleague has lost the telephone and the recovery codes."""

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.db import transaction

from commons.safety import audit, later

from .. import policy
from ..audit_actions import SECOND_FACTOR_RESET
from . import sessions

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
    sessions.end_all(member=member)
    audit.record(SECOND_FACTOR_RESET, member, by, reason=reason, removed=count)
    later.enqueue(TELL, member.pk, by.pk if by else None, reason)
    return count
