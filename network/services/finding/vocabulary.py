"""The trees of places and needs as values: one query for both, kept like the frame of the page."""

from dataclasses import dataclass

from django.db.models import BooleanField, CharField, F, Value

from commons.identity.models import NAME_FIELDS
from commons.pages import caching
from commons.places.models import Area
from commons.themes.models import Theme

SHARED = ("pk", "path", "depth", "numchild", "slug", "sort_name", *NAME_FIELDS)


@dataclass(frozen=True)
class Tree:
    """All rows of a small tree, in tree order."""

    rows: list

    def trail(self, slug: str) -> list:
        """The row of this slug after the rows above it; empty when there is none."""
        chosen = next((row for row in self.rows if row.slug == slug), None)
        if chosen is None:
            return []
        return [row for row in self.rows if chosen.path.startswith(row.path)]

    def by_id(self) -> dict:
        return {row.pk: row for row in self.rows}


def trees() -> tuple[Tree, Tree]:
    """The places and the needs."""
    return caching.remember("finding:trees", _collect)


def _collect() -> tuple[Tree, Tree]:
    """Columns that only one of the two has stand empty in the other's rows."""
    none, no = Value("", CharField()), Value(False, BooleanField())
    places = _rows(Area, look=F("kind"), picture=none, told=no)
    needs = _rows(Theme, look=F("colour"), picture=F("icon"), told=F("sensitive"))
    areas, themes = [], []
    for is_need, look, picture, told, *shared in places.union(needs, all=True):
        row = dict(zip(SHARED, shared, strict=True))
        if is_need:
            themes.append(Theme(**row, colour=look, icon=picture, sensitive=bool(told)))
        else:
            areas.append(Area(**row, kind=look))
    for rows in (areas, themes):
        rows.sort(key=lambda row: row.path)
    return Tree(areas), Tree(themes)


def _rows(model, **own):
    rows = model.objects.visible_to(None).order_by()
    rows = rows.annotate(is_need=Value(model is Theme, BooleanField()), **own)
    return rows.values_list("is_need", *own, *SHARED)
