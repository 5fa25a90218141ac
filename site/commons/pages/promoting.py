"""What people said, made the draft of a page: an app that owns pages registers what it can make, and
an app that owns the words offers it, without either knowing the other.

    promoting.register(Target("news", _("news item"), places, make))
    target = promoting.get("news")
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from wagtail.models import Page


@dataclass(frozen=True)
class Draft:
    """What goes into the page: plain words, and nobody's name."""

    title: str
    paragraphs: Sequence[str]
    language: str


@dataclass(frozen=True)
class Target:
    """`places(user, language)` are the pages below which `user` may add one, the best first.
    `make(draft, place, by)` returns the new page, which is not published.
    """

    key: str
    label: str | Promise
    places: Callable[[object, str], list[Page]]
    make: Callable[[Draft, Page, object], Page]


_targets: dict[str, Target] = {}


def register(target: Target) -> Target:
    """Raises ValueError when the key is taken."""
    if target.key in _targets:
        raise ValueError(f"Two targets are called {target.key}.")
    _targets[target.key] = target
    return target


def get(key: str) -> Target | None:
    """None when no app makes pages of this kind."""
    return _targets.get(key)
