"""`{% icon "check" %}`: a sign of the sprite, drawn once in a process and kept."""

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html

register = template.Library()

DRAWN = '<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>'


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str, turns: bool = False) -> str:
    """The same as `components/icon.html`, where there are many on a page."""
    return format_html(DRAWN, " icon-turns" if turns else "", static("icons.svg"), name)
