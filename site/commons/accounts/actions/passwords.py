"""A new password, by one of the ways that are not allauth's."""

from django.db import transaction

from commons.safety import audit, later

from .. import renewal
from ..audit_actions import PASSWORD_RENEWED

TELL = "commons.accounts.tasks.tell_owner"


@transaction.atomic
def renew(*, member, password: str, way: str) -> None:
    """Sets it, signs the member out everywhere, tells them. The second step is left as it is.

    `way` is one of those in `signals.password_renewed`. The password has been validated.
    """
    member.set_password(password)
    member.save(update_fields=["password"])
    renewal.after(member, way)
    audit.record(PASSWORD_RENEWED, member, None, way=way)
    later.enqueue(TELL, member.pk, "account/email/password_changed", {}, "")
