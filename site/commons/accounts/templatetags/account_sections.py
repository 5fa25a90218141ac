"""The menu of "my account", on each of its pages."""

from django import template
from django.urls import reverse

from .. import menu, policy

register = template.Library()


@register.simple_tag(takes_context=True)
def account_sections(context) -> list[dict]:
    """Every registered section, with `current` for the one this page belongs to."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = (match.view_name or "") if match else ""
    return [
        {
            "label": entry.label,
            "hint": entry.hint,
            "url": reverse(entry.url_name),
            "group": menu.GROUPS[entry.group][0],
            "icon": menu.GROUPS[entry.group][1],
            "current": here == entry.url_name or here.startswith(f"{entry.url_name}_"),
        }
        for entry in menu.every()
        if entry.shown(context["request"].user)
    ]


@register.simple_tag(takes_context=True)
def why_not_join(context) -> str:
    """Empty where everybody may make an account."""
    return policy.why_not_join(context["request"]) or ""
