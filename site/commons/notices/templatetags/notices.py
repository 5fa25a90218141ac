"""`{% unread_notices as count %}`: how many notices a signed-in reader has not read."""

from django import template

from commons.safety.prepared import Prepared

from ..models import Notice

register = template.Library()
MOST = 100  # shown as 99+

_unread = Prepared(
    lambda member: Notice.objects.of(member).unread().order_by().values_list("pk")[:MOST]
)


@register.simple_tag(takes_context=True)
def unread_notices(context) -> int:
    """One indexed query for a request, none for a reader who is not signed in."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    if not hasattr(request, "unread_notices"):
        request.unread_notices = len(_unread(user.pk))
    return request.unread_notices
