"""Coordinators' links for a new password: slow, loud, and the member's to refuse."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commons.safety import audit, later

from .. import pending_links, recovery, recovery_policy, signals
from ..audit_actions import LINK_MADE, LINK_OFF, LINKS_CLOSED, LINKS_OPENED
from ..models import ClosedWay, RecoveryLink, User
from . import passwords

TELL = "commons.accounts.tasks.tell_owner"


@transaction.atomic
def make(*, member, by, reason: str) -> tuple[RecoveryLink, str]:
    """The link and its token, which is shown this once. A link made before stops working.

    Raises PermissionDenied, with the reason, when `by` may not, or when the member refuses it.
    """
    if refusal := recovery_policy.why_not_make_link(by, member):
        raise PermissionDenied(refusal)
    now = timezone.now()
    User.objects.select_for_update().get(pk=member.pk)  # two at once would both stay open
    RecoveryLink.objects.filter(user=member).pending().update(switched_off_at=now)
    token = recovery.new_token()
    link = RecoveryLink.objects.create(
        user=member,
        by=by,
        digest=recovery.digest("link", token),
        made_at=now,
        opens_at=now + recovery.LINK_WAITS,
        closes_at=now + recovery.LINK_WAITS + recovery.LINK_STAYS,
    )
    transaction.on_commit(pending_links.forget)
    audit.record(LINK_MADE, member, by, reason=reason)
    later.enqueue(TELL, member.pk, "account/email/recovery_link", {}, "")
    signals.recovery_link_made.send(sender=User, user=member, link=link)
    return link, token


@transaction.atomic
def switch_off(*, link, by) -> None:
    """By the member, from any session. Twice is once."""
    if RecoveryLink.objects.filter(pk=link.pk).pending().update(switched_off_at=timezone.now()):
        transaction.on_commit(pending_links.forget)
        audit.record(LINK_OFF, link.user, by)


@transaction.atomic
def use(*, link, password: str) -> bool:
    """Sets the new password. False when the link was used or switched off meanwhile."""
    now = timezone.now()
    open_now = RecoveryLink.objects.filter(pk=link.pk, opens_at__lte=now).pending()
    if not open_now.update(used_at=now):
        return False
    transaction.on_commit(pending_links.forget)
    passwords.renew(member=link.user, password=password, way="link")
    return True


@transaction.atomic
def close_way(*, member) -> None:
    """No coordinator makes a link for this member any more; one that waits is switched off."""
    _, is_new = ClosedWay.objects.get_or_create(user=member)
    for link in RecoveryLink.objects.filter(user=member).pending():
        switch_off(link=link, by=member)
    if is_new:
        audit.record(LINKS_CLOSED, member, member)


@transaction.atomic
def open_way(*, member) -> None:
    count, _ = ClosedWay.objects.filter(user=member).delete()
    if count:
        audit.record(LINKS_OPENED, member, member)
