"""When a colleague has lost the telephone and the recovery codes."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from commons.safety import audit

from .. import policy
from ..audit_actions import SECOND_FACTOR_RESET
from ..models import User


@transaction.atomic
def reset(*, member, by, reason: str) -> int:
    """Removes the member's second factor and ends their sessions. Returns how many were removed.

    The member sets up a new one at the next sign-in. Administrators are told by mail: somebody who
    talks a coordinator into this gets past the password's best guard.
    Raises PermissionDenied, with the reason, for a role as high as `by`'s or higher.
    """
    if by is not None and (refusal := policy.why_not_manage(by, member)):
        raise PermissionDenied(refusal)
    count, _ = Authenticator.objects.filter(user=member).delete()
    end_sessions(member)
    audit.record(SECOND_FACTOR_RESET, member, by, reason=reason, removed=count)
    transaction.on_commit(lambda: tell_administrators(member=member, by=by, reason=reason))
    return count


def end_sessions(member) -> None:
    """Signs the member out everywhere. Reads every open session: rare enough to afford."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(member.pk):
            session.delete()


def tell_administrators(*, member, by, reason: str) -> None:
    for administrator in User.objects.administrators().filter(email__isnull=False):
        with override(administrator.preferred_language):
            context = {"member": member, "by": by, "reason": reason, "site": settings.SITE_URL}
            subject = render_to_string("account/email/second_factor_reset_subject.txt", context)
            body = render_to_string("account/email/second_factor_reset_message.txt", context)
            send_mail(" ".join(subject.split()), body, None, [administrator.email])
