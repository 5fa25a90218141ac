"""Turns the demo's words into rows and pages, through the site's own actions.

Every step looks for what it made before and leaves it as it is, so a second run changes nothing.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import override
from wagtail.models import PageLogEntry
from wagtail.signal_handlers import disable_reference_index_auto_update

from commons.safety import audit

from ...audit_actions import DEMO_LOADED
from . import (
    accounts,
    articles,
    authors,
    community,
    forum,
    front,
    guides,
    listings,
    media,
    moderation,
    organizations,
    places,
    talk,
)
from .world import World

VERSION = 7  # raise it when the content grows; what is there already is not rewritten

STEPS: list[tuple[str, Callable[[World], None]]] = [
    ("front page, lists, themes, roles", front.begin),
    ("places", places.load),
    ("organisations", organizations.load),
    ("pictures and forms", media.load),
    ("organisations' pages", organizations.publish),
    ("accounts", accounts.load),
    ("members, open door", community.load),
    ("authors", authors.load),
    ("news", articles.load_news),
    ("opinion", articles.load_opinion),
    ("guides", guides.load),
    ("services", listings.load),
    ("comments", talk.load),
    ("forum", forum.load),
    ("moderation queue", moderation.load),
    ("about, privacy, contact", front.finish),
]


def is_loaded() -> bool:
    """Whether this database holds the demo at this version."""
    entries = PageLogEntry.objects.filter(action=DEMO_LOADED).order_by("-timestamp")
    newest = entries.first()
    return newest is not None and newest.data.get("version") == VERSION


@transaction.atomic
def load(*, tell: Callable[[int, int, str], None]) -> None:
    """Load everything or nothing. `tell(done, of, what)` hears of every step before it begins."""
    world = World()
    # Which page uses which picture is worked out once at the end: half the time otherwise.
    with override(settings.LANGUAGE_CODE), disable_reference_index_auto_update():
        for number, (what, step) in enumerate(STEPS):
            tell(number, len(STEPS) + 1, what)
            step(world)
    tell(len(STEPS), len(STEPS) + 1, "references")
    call_command("rebuild_references_index", verbosity=0)
    audit.record(DEMO_LOADED, world.home, version=VERSION)
    tell(len(STEPS) + 1, len(STEPS) + 1, "ready")
