"""Why a coordinator's link for a new password is refused. Each function returns words, or None."""

from django.utils import timezone
from django.utils.translation import gettext as _

from .models import ClosedWay
from .policy import why_not_manage


def why_not_make_link(by, member) -> str | None:
    """A link with which the member replaces a forgotten password."""
    if refusal := why_not_manage(by, member):
        return refusal
    if not member.is_active:
        return _("This account is closed.")
    if ClosedWay.objects.filter(user=member).exists():
        return _("This member does not want coordinators to make such links.")
    return None


def why_not_use(link) -> str | None:
    """For the page of the link. One that is still waiting is not refused."""
    if link.used_at:
        return _("This link has been used already.")
    if link.switched_off_at:
        return _("This link has been switched off.")
    if link.closes_at <= timezone.now() or not link.user.is_active:
        return _("This link is too old.")
    return None
