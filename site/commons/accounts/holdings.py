"""What an app holds of one person: how it is handed over, and how it is erased.

Every app that keeps personal rows registers one `Holding` for each kind in `ready()`. Exporting
and erasing an account asks all of them, so that a new app cannot be forgotten in one of the two.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Holding:
    """One kind of rows about a person.

    `key` follows `app:things`; `label` is translated. `export(user)` yields plain dicts of words,
    numbers and dates. `erase(user, keep_words)` takes them away at once: with `keep_words` texts
    that others answered stay, without any trace of who wrote them.
    """

    key: str
    label: str
    export: Callable[[object], Iterable[dict]]
    erase: Callable[[object, bool], None]


_holdings: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Raises ValueError when the key is taken."""
    if holding.key in _holdings:
        raise ValueError(f"Two holdings are called {holding.key}.")
    _holdings[holding.key] = holding


def every() -> Iterator[Holding]:
    yield from sorted(_holdings.values(), key=lambda holding: holding.key)
