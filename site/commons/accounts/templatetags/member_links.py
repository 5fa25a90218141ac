"""`{% block_address member %}`: where a member blocks or mutes another; empty where it has no use."""

from django import template
from django.urls import reverse

from .. import references

register = template.Library()


@register.simple_tag(takes_context=True)
def block_address(context, member) -> str:
    """Empty for guests, for oneself, and for words without an account."""
    user = getattr(context.get("request"), "user", None)
    if member is None or user is None or not user.is_authenticated or member.pk == user.pk:
        return ""
    return reverse("account_blocks_add", args=[references.of(member)])
