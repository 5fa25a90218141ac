"""How open a page is to comments: its own setting, or that of the nearest section above it."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from commons.pages import caching

from .models import ThreadSetting
from .models.thread_setting import Reading, Who

STEP = 4  # letters of a tree path for one level


@dataclass(frozen=True)
class Openness:
    """What counts for one page. `closes_at` is a moment, or None for never."""

    who: str = Who.MEMBERS
    read_first: bool = False
    shared: bool = False
    closes_at: object = None

    @property
    def why_closed(self) -> str | None:
        if self.who == Who.NOBODY:
            return _("Comments on this page are closed.")
        if self.closes_at and self.closes_at <= timezone.now():
            return _("The time for comments on this page is over.")
        return None

    @property
    def admits_guests(self) -> bool:
        return self.who == Who.EVERYBODY


def of(page) -> Openness:
    by_path, shared = settings()
    above = [page.path[:end] for end in range(len(page.path), 0, -STEP)]
    rows = [by_path[path] for path in above if path in by_path]
    days = next((row["closes_after"] for row in rows if row["closes_after"] is not None), 0)
    since = page.first_published_at
    return Openness(
        who=next((row["who"] for row in rows if row["who"]), Who.MEMBERS),
        read_first=_first(rows, "read_first") == Reading.FIRST,
        shared=page.translation_key in shared,
        closes_at=since + timedelta(days=days) if days and since else None,
    )


def settings() -> tuple[dict, frozenset]:
    """By tree path, and by translation key the shared ones: few rows, kept for all pages."""
    return caching.remember("comments:settings", _collect)


def pages_of_thread(page, openness: Openness) -> list[int]:
    """Ids of the pages whose comments show together with this page's."""
    if not openness.shared:
        return [page.pk]
    from wagtail.models import Page

    from commons.pages.querysets import BasePageQuerySet

    versions = BasePageQuerySet(Page).visible_to(None)
    found = versions.filter(translation_key=page.translation_key).values_list("pk", flat=True)
    return sorted({page.pk, *found})


def _first(rows, name: str) -> str:
    return next((row[name] for row in rows if row[name]), "")


def _collect() -> tuple[dict, frozenset]:
    rows = ThreadSetting.objects.values(
        "page__path", "page__translation_key", "who", "closes_after", "read_first", "shared"
    )
    return (
        {row["page__path"]: row for row in rows},
        frozenset(row["page__translation_key"] for row in rows if row["shared"]),
    )
