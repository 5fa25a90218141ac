"""The filters and the order as plain links."""

from dataclasses import dataclass

from commons.pages.filters import FilterLink

from . import sorting
from .choices import LABELS, TITLES
from .vocabulary import Tree


@dataclass(frozen=True)
class Group:
    title: str
    links: list[FilterLink]

    @property
    def is_active(self) -> bool:
        return any(link.active for link in self.links)


def groups(filters) -> list[Group]:
    """What can be chosen, in the order in which people decide; what would leave nothing is left out."""
    every = [
        Group(TITLES["theme"], branch_links(filters, "theme", filters.needs, filters.theme_trail)),
        Group(TITLES["area"], branch_links(filters, "area", filters.places, filters.area_trail)),
        *(Group(TITLES[key], _choice_links(filters, key)) for key in LABELS),
    ]
    return [group for group in every if group.links]


def branch_links(filters, key: str, tree: Tree, trail: list) -> list[FilterLink]:
    """What lies above the chosen row, its siblings, and below it what comes next."""
    *above, chosen = trail or [None]
    links = [branch_link(filters, key, row) for row in above]
    beside = filters.counts.get(f"{key}:beside", {})
    below = filters.counts.get(f"{key}:below", {}) or filters.counts.get(f"{key}:further", {})
    if len(below) < 2 and not chosen:
        below = filters.counts.get(f"{key}:further", {}) or below
    rows = _rows(tree, beside)
    if chosen and chosen not in rows:
        rows = [chosen, *rows]
    for row in rows:
        links.append(branch_link(filters, key, row, beside.get(row.path), row == chosen))
        if row == chosen:
            links += [branch_link(filters, key, r, below[r.path]) for r in _rows(tree, below)]
    if not chosen:
        links += [branch_link(filters, key, r, below[r.path]) for r in _rows(tree, below)]
    return links


def _rows(tree: Tree, found: dict) -> list:
    rows = [row for row in tree.rows if row.path in found]
    return sorted(rows, key=lambda row: row.sort_name)


def branch_link(filters, key: str, row, count=None, active: bool = False) -> FilterLink:
    return FilterLink(
        label=row.name,
        url=filters.address(**{key: row.slug}),
        count=count,
        active=active,
        remove_url=filters.address(**{key: ""}) if active else "",
    )


def _choice_links(filters, key: str) -> list[FilterLink]:
    links = [
        choice_link(filters, key, value, filters.flags.get(f"found_{key}_{value}"))
        for value in LABELS[key]
        if key != "lang"
    ]
    if key == "lang":
        spoken = filters.counts.get("lang", {})
        links = [choice_link(filters, key, code, spoken.get(code)) for code in LABELS[key]]
    return [link for link in links if link.count or link.active]


def choice_link(filters, key: str, value: str, count=None) -> FilterLink:
    active = value in filters.choices[key]
    return FilterLink(
        label=LABELS[key][value],
        url=filters.address(**{key: filters.choices.with_(key, value)}),
        count=count,
        active=active,
        remove_url=filters.address(**{key: filters.choices.without(key, value)}) if active else "",
    )


def orders(filters) -> list[FilterLink]:
    """The order there is and those there could be."""
    offered = [by for by in sorting.LABELS if by != sorting.NEAR or filters.area]
    return [
        FilterLink(sorting.LABELS[by], filters.address(sort=by), active=by == filters.order)
        for by in offered
    ]
