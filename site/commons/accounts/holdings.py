"""What an app holds of one person: how it is handed over, and how it is erased.

Every app that keeps personal rows registers one `Holding` for each kind in `ready()`. Exporting
and erasing an account asks all of them, so that a new app cannot be forgotten in one of the two:
a test refuses a model that leads to an account and that no holding covers.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


def _none(user) -> Iterable:
    return ()


@dataclass(frozen=True)
class Holding:
    """One kind of rows about a person.

    `key` follows `app:things`; `label` is translated. `export(user)` yields plain dicts of words,
    numbers and dates (keys in English, a file a person can read). `erase(user, keep_words)` takes
    them away at once, and may be run twice: with `keep_words` texts that others answered stay,
    without any trace of who wrote them; the account's row itself is deleted last, after all.
    `covers` names the models it answers for, `app_label.Model`, also those of libraries.
    `files(user)` yields (name to show, open-able file) of what the person uploaded.
    """

    key: str
    label: str
    export: Callable[[object], Iterable[dict]]
    erase: Callable[[object, bool], None]
    covers: tuple[str, ...] = ()
    files: Callable[[object], Iterable[tuple[str, object]]] = _none


_holdings: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    """Raises ValueError when the key is taken."""
    if holding.key in _holdings:
        raise ValueError(f"Two holdings are called {holding.key}.")
    _holdings[holding.key] = holding


def every() -> Iterator[Holding]:
    yield from sorted(_holdings.values(), key=lambda holding: holding.key)


def covered() -> set[str]:
    """The labels of all models that some holding answers for."""
    return {label for holding in _holdings.values() for label in holding.covers}
