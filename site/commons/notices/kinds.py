"""The kinds of notices, as the apps above register them in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of notice.

    `key` follows `thing:event` (`comment:reply`). `label` (translated) names it in a member's
    settings. `sentence(about, count)` says it in the active language, count ≥ 1 things of one
    group together («5 new replies …»). `visible(user, about)` is asked again at delivery.
    `address(about)` is the path to read it at. `always` marks what a member cannot mute (security).
    """

    key: str
    label: str
    sentence: Callable[[object, int], str]
    visible: Callable[[object, object], bool]
    address: Callable[[object], str]
    always: bool = False


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


def every() -> list[Kind]:
    return [_kinds[key] for key in sorted(_kinds)]
