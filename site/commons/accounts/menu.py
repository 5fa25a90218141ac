"""The sections of "my account", as this app and those above register them in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One section. `label` and `hint` (one short sentence) are translated, `url_name` takes no arguments."""

    key: str
    label: str
    url_name: str
    order: int
    hint: str = ""
    shown: Callable[[object], bool] = lambda user: True


_entries: dict[str, Entry] = {}


def register(
    key: str,
    label: str,
    url_name: str,
    order: int,
    hint: str = "",
    shown: Callable[[object], bool] = lambda user: True,
) -> Entry:
    """Lower `order` stands further up; `shown(user)` leaves out what is nothing for somebody.

    Raises ValueError when the key is taken.
    """
    if key in _entries:
        raise ValueError(f"Two sections of the account are called {key}.")
    _entries[key] = Entry(key, label, url_name, order, hint, shown)
    return _entries[key]


def every() -> list[Entry]:
    return sorted(_entries.values(), key=lambda entry: (entry.order, entry.key))
