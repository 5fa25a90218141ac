"""The kinds of notices, as the apps above register them in `ready()`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model

from .ways import Way


@dataclass(frozen=True)
class Kind:
    """One kind of notice.

    `key` follows `thing:event` (`comment:reply`). `label` (translated) names it in a member's
    settings. `sentence(about, count)` says it in the active language, count ≥ 1 things of one
    group together («5 new replies …»); plain words, no HTML. `visible(user, about)` is asked again
    at delivery. `address(about)` is the path to read it at, in the active language. `always` marks
    what a member cannot mute (security).

    The rest may be left out. `target(about)` is what notices gather under and what a member mutes
    (the page of a comment); without it, the thing itself. `among(user, things)` answers `visible`
    for many at once, by primary key, so that a long list stays cheap. `load(ids)` gives the things
    under their ids with all that `sentence` and `address` need. `way` is how it reaches somebody
    who chose nothing. `excerpt(about)` is a line of plain words to show below the sentence. Kinds that are
    not `mailed` have a letter of their own elsewhere.
    """

    key: str
    label: str
    sentence: Callable[[Model, int], str]
    visible: Callable[[object, Model], bool]
    address: Callable[[Model], str]
    always: bool = False
    target: Callable[[Model], Model] | None = None
    among: Callable[[object, list], Iterable] | None = None
    load: Callable[[list], dict] | None = None
    way: Way = Way.SITE
    excerpt: Callable[[Model], str] | None = None
    mailed: bool = True

    def target_of(self, about: Model) -> Model:
        return self.target(about) if self.target else about

    def visible_among(self, user, things: list) -> set:
        """Primary keys of those of `things` that `user` may be told about."""
        if self.among:
            return set(self.among(user, things))
        return {thing.pk for thing in things if self.visible(user, thing)}


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Raises ValueError when the key is taken."""
    if kind.key in _kinds:
        raise ValueError(f"Two kinds of notices are called {kind.key}.")
    _kinds[kind.key] = kind
    return kind


def get(key: str) -> Kind:
    """Raises KeyError for a key nobody registered."""
    return _kinds[key]


def find(key: str) -> Kind | None:
    """None for a key nobody registers any more: rows outlive the app that wrote them."""
    return _kinds.get(key)


def every() -> list[Kind]:
    return [_kinds[key] for key in sorted(_kinds)]
