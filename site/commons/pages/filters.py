"""Filters of a list by place and theme: plain links, each with what it would leave."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Substr
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from commons.places.models import Area, PageArea
from commons.themes.models import Theme


@dataclass(frozen=True)
class FilterLink:
    """One link. `url` switches the filter on; on an active one, `remove_url` takes it off."""

    label: str
    url: str
    count: int | None = None
    active: bool = False
    remove_url: str = ""
    colour: str = ""
    icon: str = ""


def branches(pages, *, below: Area | None) -> list[tuple[Area, int]]:
    """The places one step below a place (or at the top) with how many of `pages` lie in each.

    A level with a single place offers no choice, so the next one is shown. Two queries: the
    levels are counted together.
    """
    depth = below.depth + 1 if below else 1
    rows = PageArea.objects.filter(page__in=pages.order_by().values("pk"), area__depth__gte=depth)
    if below:
        rows = rows.filter(area__path__startswith=below.path)
    first, *deeper = [_counted_by_branch(rows, level) for level in range(depth, depth + 3)]
    found: dict[str, int] = {}
    counted = sorted(first.union(*deeper, all=True), key=lambda row: len(row[0]))
    for _level, branch in groupby(counted, key=lambda row: len(row[0])):
        found = dict(branch)
        if len(found) > 1:
            break
    areas = Area.objects.filter(path__in=found).by_name() if found else []
    return [(area, found[area.path]) for area in areas]


def _counted_by_branch(rows, level: int):
    """(path, number of pages) of each place of a level that `rows` lie in or below."""
    branch = Substr("area__path", 1, Area.steplen * level)
    rows = rows.filter(area__depth__gte=level).annotate(branch=branch).order_by()
    return rows.values_list("branch").annotate(found=Count("page", distinct=True))


class Filters:
    """Reads `?area=` and `?theme=` (slugs) and narrows `items`, a page queryset.

    Raises Http404 when a place or theme does not exist.
    """

    def __init__(self, query, url: str, items):
        self.url = url
        self.everything = items
        self.area_trail = self._chosen(Area, query.get("area", ""))
        self.area = self.area_trail[-1] if self.area_trail else None
        self.theme = next(iter(self._chosen(Theme, query.get("theme", ""))[-1:]), None)

    @staticmethod
    def _chosen(model, slug: str) -> list:
        """The row of this slug after the rows above it; nothing when no slug was given."""
        if not slug:
            return []
        if "\x00" in slug:
            raise Http404
        below = model.objects.filter(slug=slug, path__startswith=OuterRef("path"))
        trail = list(model.objects.filter(Exists(below)).order_by("path"))
        if not trail:
            raise Http404(_("We know no place or theme of this name."))
        return trail

    @cached_property
    def items(self):
        items = self.everything
        if self.area:
            items = items.in_area(self.area)
        if self.theme:
            items = items.on_theme(self.theme)
        return items

    @property
    def newest(self):
        """What a feed tells of."""
        return self.items

    def paginator(self, per_page: int) -> Paginator:
        return Paginator(self.items, per_page)

    @property
    def chosen(self) -> dict[str, str]:
        """The query that leads here, without the page number."""
        rows = {"area": self.area, "theme": self.theme}
        return {key: row.slug for key, row in rows.items() if row}

    def address(self, url: str = "", **changes) -> str:
        """`url` (the list's own by default) with the filters, each replaced or, by "", removed."""
        query = {key: value for key, value in (self.chosen | changes).items() if value}
        return (url or self.url) + (f"?{urlencode(query)}" if query else "")

    @cached_property
    def areas(self) -> list[FilterLink]:
        pages = self.everything.on_theme(self.theme) if self.theme else self.everything
        return self._up() + [
            self._link("area", area, found, active=False)
            for area, found in branches(pages, below=self.area)
        ]

    def _up(self) -> list[FilterLink]:
        """The chosen place, which a tap takes off, after the places above it."""
        *above, chosen = self.area_trail or [None]
        if chosen is None:
            return []
        links = [self._link("area", area, None, active=False) for area in above]
        return [*links, self._link("area", chosen, None, active=True)]

    @cached_property
    def themes(self) -> list[FilterLink]:
        pages = self.everything.in_area(self.area) if self.area else self.everything
        themes = self._counted(Theme, "page_themes__page", pages)
        return [self._link("theme", theme, theme.found, theme == self.theme) for theme in themes]

    @cached_property
    def active(self) -> list[FilterLink]:
        chosen = [("area", self.area), ("theme", self.theme)]
        return [self._link(key, row, None, True) for key, row in chosen if row]

    @staticmethod
    def _counted(model, page: str, pages):
        """The rows of `model` that `pages` name, each with how many of them do as `found`."""
        of_pages = Q(**{f"{page}__in": pages.order_by().values("pk")})
        return model.objects.filter(of_pages).annotate(found=Count(page, distinct=True))

    def _link(self, key: str, row, count, active: bool) -> FilterLink:
        return FilterLink(
            label=row.name,
            url=self.address(**{key: row.slug}),
            count=count,
            active=active,
            remove_url=self.address(**{key: ""}) if active else "",
            colour=getattr(row, "colour", ""),
            icon=getattr(row, "icon", ""),
        )
