"""Where each kind of page is listed: one look-up for every kind and every front page."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, get_page_models

from commons.safety.prepared import Prepared

from . import caching, modules
from .querysets import BasePageQuerySet

_readable = Prepared(
    lambda kinds, at: (
        BasePageQuerySet(Page).visible_to(None, at).filter(content_type__in=kinds).order_by("-path")
    ),
    apart=modules.off,
)
FRONT = 2 * Page.steplen  # length of the path of a front page


def addresses() -> dict[tuple[str, type], str]:
    """{(path of the front page, class of the list): address} of what everybody may open."""
    off = ",".join(sorted(modules.off()))  # differs from site to site
    return caching.remember(f"lists:{off}", _collect, at_hand=True)


def _collect() -> dict[tuple[str, type], str]:
    from .models import ListingPage

    models = [model for model in get_page_models() if issubclass(model, ListingPage)]
    kinds = ContentType.objects.get_for_models(*models).values()
    pages = _readable(tuple(kind.pk for kind in kinds), timezone.now())
    return {(page.path[:FRONT], page.specific_class): page.url for page in pages}


def address(of: type, *, near: Page) -> str:
    """The list of class `of` on the front page that `near` lies below; "" when there is none."""
    return addresses().get((near.path[:FRONT], of), "")
