from django import template

from .. import pending_links
from ..models import RecoveryLink

register = template.Library()


@register.simple_tag(takes_context=True)
def pending_recovery_link(context):
    """The link for a new password that somebody made for this member, or None."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not pending_links.waits_for(user):
        return None
    return RecoveryLink.objects.filter(user=user).pending().first()
