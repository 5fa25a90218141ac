"""The rows beside a page: places, themes, organisations, bylines, ticks."""

from commons.pages.models import Checklist
from commons.places.models import PageArea
from commons.themes.models import PageTheme
from network.members.models import Byline
from network.organizations.models import Participation

ROLES = ("by", "with", "supported_by")


def ticked() -> dict:
    """The checklist of a page whose faces, places, consent and sources were looked at."""
    return dict.fromkeys(Checklist.CHECKS, True)


def settle(page, world, words: dict) -> None:
    """Give a new page its places and themes, and what the entry names of organisations."""
    areas = [world.areas[slug] for slug in words["areas"]]
    page.page_areas = [PageArea(area=area, sort_order=n) for n, area in enumerate(areas)]
    themes = [world.themes[slug] for slug in words["themes"]]
    page.page_themes = [PageTheme(theme=theme, sort_order=n) for n, theme in enumerate(themes)]
    parts = [(role, world.organizations[slug]) for role in ROLES for slug in _list(words.get(role))]
    if parts:
        page.participations = [
            Participation(organization=who, role=role, sort_order=n)
            for n, (role, who) in enumerate(parts)
        ]


def byline(*, page, organizations=(), person=None) -> None:
    """Who wrote the page: the organisations, or one person for one organisation."""
    if person:
        page.bylines = [Byline(person=person, organization=organizations[0], sort_order=0)]
    else:
        page.bylines = [
            Byline(organization=who, sort_order=n) for n, who in enumerate(organizations)
        ]


def _list(value) -> list:
    return [value] if isinstance(value, str) else list(value or [])
