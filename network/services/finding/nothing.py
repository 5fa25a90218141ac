"""Ways out of an empty or almost empty list: neighbours, the broader need, one filter less."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from commons.pages.filters import FilterLink

from . import links

MOST = 6  # neighbours


@dataclass(frozen=True)
class Way:
    title: str
    links: list[FilterLink]


def ways(filters) -> list[Way]:
    """Those that lead to something, nearest first."""
    found = [
        Way(_("In places nearby"), _neighbours(filters)),
        Way(_("A broader need"), _broader(filters)),
        Way(_("With one filter less"), _less(filters)),
    ]
    return [way for way in found if way.links]


def _neighbours(filters) -> list[FilterLink]:
    """Places beside the chosen one; those beside the place above it where these have nothing."""
    if not filters.area:
        return []
    trail = {row.path for row in filters.area_trail}
    for level in ("beside", "above"):
        found = filters.counts.get(f"area:{level}", {})
        rows = [row for row in filters.places.rows if row.path in found.keys() - trail]
        if rows:
            rows.sort(key=lambda row: (-found[row.path], row.sort_name))
            return [links.branch_link(filters, "area", r, found[r.path]) for r in rows[:MOST]]
    return []


def _broader(filters) -> list[FilterLink]:
    """The need above the chosen one, when more is found there."""
    if len(filters.theme_trail) < 2:
        return []
    row = filters.theme_trail[-2]
    count = filters.counts.get("theme:above", {}).get(row.path, 0)
    return [links.branch_link(filters, "theme", row, count)] if count > filters.total else []


def _less(filters) -> list[FilterLink]:
    """Without one of the filters, each with what is found then."""
    found = []
    for key, link in filters.single:
        count = filters.flags[f"without_{key}"]
        if count > filters.total:
            label = _("Without “%(filter)s”") % {"filter": link.label}
            found.append(FilterLink(label, link.remove_url, count))
    return found
