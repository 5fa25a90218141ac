"""What can be reported and moderated, as the apps above register it in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True)
class Kind:
    """One kind of thing that people write: comments, posts, profiles, listings.

    `author(thing)` is an account or None (a guest, an erased member). `text(thing)` is the plain
    words to judge, `context(thing)` what they answer, `address(thing)` where they stand.
    `hide` and `show` are actions taking `thing=, by=, reason=`; `visible(user, thing)` says
    whether this reader may see it now, so that nobody reports what they cannot read.
    """

    key: str
    label: str
    model: type[Model]
    author: Callable[[Model], object]
    text: Callable[[Model], str]
    context: Callable[[Model], str]
    address: Callable[[Model], str]
    visible: Callable[[object, Model], bool]
    hide: Callable[..., None]
    show: Callable[..., None]


_kinds: dict[type[Model], Kind] = {}


def register(kind: Kind) -> Kind:
    """Raises ValueError when the model or the key is taken."""
    if kind.model in _kinds or any(kind.key == other.key for other in _kinds.values()):
        raise ValueError(f"{kind.key} is registered twice.")
    _kinds[kind.model] = kind
    return kind


def of(thing: Model) -> Kind:
    """Raises KeyError for a thing that nobody registered."""
    return _kinds[type(thing)]


def get(key: str) -> Kind:
    """Raises KeyError for a key nobody registered."""
    return next((kind for kind in _kinds.values() if kind.key == key), None) or _kinds[key]


def every() -> list[Kind]:
    return sorted(_kinds.values(), key=lambda kind: kind.key)
