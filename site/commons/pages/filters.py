"""Filters of a list by place and theme: plain links, each with what it would leave."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from commons.places.models import Area
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


class Filters:
    """Reads `?area=` and `?theme=` (slugs) and narrows `items`, a page queryset.

    Raises Http404 when a place or theme does not exist.
    """

    def __init__(self, query, url: str, items):
        self.url = url
        self.everything = items
        self.area = self._chosen(Area, query.get("area", ""))
        self.theme = self._chosen(Theme, query.get("theme", ""))

    @staticmethod
    def _chosen(model, slug: str):
        if not slug:
            return None
        if "\x00" in slug:
            raise Http404
        chosen = model.objects.filter(slug=slug).first()
        if chosen is None:
            raise Http404(_("We know no place or theme of this name."))
        return chosen

    @cached_property
    def items(self):
        items = self.everything
        if self.area:
            items = items.in_area(self.area)
        if self.theme:
            items = items.on_theme(self.theme)
        return items

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
        areas = self._counted(Area, "page_areas__page", pages).by_name()
        return [self._link("area", area, area.found, area == self.area) for area in areas]

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
