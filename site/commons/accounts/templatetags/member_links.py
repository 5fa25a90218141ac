"""`{% block_address member %}`: where a member blocks or mutes another; empty where it has no use."""

from django import template
from django.urls import reverse

from .. import references

register = template.Library()


@register.simple_tag(takes_context=True)
def block_address(context, member) -> str:
    """Empty for guests, for oneself, and for words without an account.

    `member` is an account or its primary key, so that a list need not load the accounts.
    """
    user = getattr(context.get("request"), "user", None)
    pk = member if isinstance(member, int) else getattr(member, "pk", None)
    if pk is None or user is None or not user.is_authenticated or pk == user.pk:
        return ""
    return reverse("account_blocks_add", args=[references.of(member)])
