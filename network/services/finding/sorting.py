"""The order of the list."""

from django.db.models import Case, F, IntegerField, OuterRef, Subquery, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.places.models import Area, PageArea

from ..freshness.log import periods_at

NEAR, FRESH, NAME = "near", "fresh", "name"
LABELS = {NEAR: _("Nearest first"), FRESH: _("Verified last first"), NAME: _("By name")}


def ordered(pages, by: str, area: Area | None):
    """`pages` by `by`, one of LABELS; NEAR wants an area."""
    freshest = periods_at(timezone.localdate())
    if by == NAME:
        return pages.order_by("sort_title", "pk")
    if by == NEAR and area:
        return pages.annotate(steps=_steps(area)).order_by("steps", freshest, "-pk")
    return pages.order_by(freshest, "-pk")


def _steps(area: Area) -> Subquery:
    """How many steps the tree is climbed and descended from `area` to the page's nearest place."""
    depth = F("area__depth")
    shared = [
        When(area__path__startswith=area.path[: Area.steplen * level], then=depth - 2 * level)
        for level in range(area.depth, 0, -1)
    ]
    steps = Case(*shared, default=depth, output_field=IntegerField()) + Value(area.depth)
    places = PageArea.objects.filter(page=OuterRef("pk")).annotate(steps=steps)
    return Subquery(places.order_by("steps").values("steps")[:1])
