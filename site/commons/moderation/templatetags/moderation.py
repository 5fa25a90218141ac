"""`{% report_link comment %}`: where a reader reports a thing, and a moderator decides about it."""

from django import template

from .. import kinds, policy

register = template.Library()


@register.inclusion_tag("moderation/report_link.html", takes_context=True)
def report_link(context, thing) -> dict:
    """Asks the database nothing, so it may stand beside each of five hundred comments."""
    try:
        kind = kinds.of(thing)
    except KeyError:
        return {}
    if getattr(context.get("request"), "is_preview", False):
        return {}
    user = getattr(context.get("request"), "user", None)
    decides = user is not None and user.is_authenticated and policy.may_moderate(user)
    return {"kind": kind, "pk": thing.pk, "decides": decides, "words": kind.invitation}


@register.simple_tag(takes_context=True)
def own_sanction(context):
    """What keeps this reader from writing now, or None."""
    user = context["request"].user
    return policy.in_force(user) if user.is_authenticated else None
