"""What can be followed, and what is new in it, as the apps above register it in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model

from .levels import Level
from .ways import Way

KEY = "following"  # stands beside the kinds where a member chooses a way
DEFAULT = Way.WEEKLY
MOST = 200  # new things of one source in one digest; what is older than these stays on the site


@dataclass(frozen=True)
class Followable:
    """One kind of thing to follow. `key` stands in the address of its button.

    `find(user, pk)` is the thing or None when this reader may not see it; `title(thing)` and
    `address(thing)` (a path, "" for none) are in the active language. `levels` are on offer beside
    normal: a conversation offers watch and mute. Only what is `gathered` comes with the digest.
    """

    key: str
    label: str
    model: type[Model]
    find: Callable[[object, int], Model | None]
    title: Callable[[Model], str]
    address: Callable[[Model], str]
    levels: tuple[Level, ...] = (Level.FOLLOW,)
    gathered: bool = True


@dataclass(frozen=True)
class Item:
    """Something new, as a digest shows it."""

    pk: int
    title: str
    address: str
    kind: str
    made_at: datetime


@dataclass(frozen=True)
class Source:
    """One kind of news in followed things.

    `fresh(user, target, after, until)` gives primary keys of what appeared in `target` after one
    moment and up to the other; `items(user, ids)` the `Item`s among them that `user` may read now.
    Both go through `visible_to(user)`.
    """

    key: str
    label: str
    fresh: Callable[[object, Model, datetime, datetime], list[int]]
    items: Callable[[object, list[int]], list[Item]]


_followables: dict[str, Followable] = {}
_sources: dict[str, Source] = {}


def allow(followable: Followable) -> None:
    """Raises ValueError when the key or the model is taken."""
    taken = any(followable.model is other.model for other in _followables.values())
    if taken or followable.key in _followables:
        raise ValueError(f"{followable.key} can be followed already.")
    _followables[followable.key] = followable


def register(source: Source) -> None:
    """Raises ValueError when the key is taken."""
    if source.key in _sources:
        raise ValueError(f"Two sources of news are called {source.key}.")
    _sources[source.key] = source


def followable(key: str) -> Followable | None:
    return _followables.get(key)


def followable_of(thing: Model) -> Followable | None:
    return next((f for f in _followables.values() if isinstance(thing, f.model)), None)


def models() -> list[type[Model]]:
    """Of what comes with the digest."""
    return [followable.model for followable in _followables.values() if followable.gathered]


def fresh(user, target, after: datetime, until: datetime) -> list[tuple[str, int]]:
    """`(source, id)` of everything new in `target` in the window."""
    return [
        (source.key, pk)
        for source in _sources.values()
        for pk in source.fresh(user, target, after, until)[:MOST]
    ]


def items(user, pairs) -> list[Item]:
    """Those of `pairs` that `user` may read now, newest first, each once."""
    found = []
    for source in _sources.values():
        ids = list(dict.fromkeys(pk for key, pk in pairs if key == source.key))
        if ids:
            found += source.items(user, ids)
    return sorted(found, key=lambda item: item.made_at, reverse=True)
