"""The way to a page: `{% load trail %}{% trail page as steps %}`."""

from django import template

register = template.Library()


@register.simple_tag
def trail(page) -> list:
    """Pages above `page` that everybody may read, from the front page down."""
    return getattr(page, "above", [])
