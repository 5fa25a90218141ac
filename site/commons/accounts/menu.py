"""The sections of "my account", as this app and those above register them in `ready()`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One section. `label` and `hint` (one short sentence) are translated, `url_name` takes no arguments."""

    key: str
    label: str
    url_name: str
    order: int
    hint: str = ""


_entries: dict[str, Entry] = {}


def register(key: str, label: str, url_name: str, order: int, hint: str = "") -> Entry:
    """Lower `order` stands further up. Raises ValueError when the key is taken."""
    if key in _entries:
        raise ValueError(f"Two sections of the account are called {key}.")
    _entries[key] = Entry(key, label, url_name, order, hint)
    return _entries[key]


def every() -> list[Entry]:
    return sorted(_entries.values(), key=lambda entry: (entry.order, entry.key))
