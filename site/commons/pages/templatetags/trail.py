"""The way to a page: `{% load trail %}{% trail page as steps %}`."""

from django import template
from wagtail.models import Page

from .. import caching
from ..querysets import BasePageQuerySet

register = template.Library()


@register.simple_tag
def trail(page) -> list:
    """Pages above `page` that everybody may read, from the front page down; kept by section."""
    if not getattr(page, "pk", None):
        return []
    parent = page.path[: -page.steplen]
    above = BasePageQuerySet(Page).visible_to(None).ancestor_of(page).filter(depth__gt=1)
    return caching.remember(f"trail:{parent}", lambda: list(above.order_by("path")))
