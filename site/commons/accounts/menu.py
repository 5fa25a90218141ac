"""The sections of "my account", as this app and those above register them in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Headings of the first page, with the icon beside each. Sections of a group stand together because
# their `order` does.
GROUPS: dict[str, tuple[str | Promise, str]] = {
    "self": (_("You among others"), "user"),
    "door": (_("Your way in"), "safety"),
    "heard": (_("What reaches you"), "mail"),
    "kept": (_("Your words and data"), "documents"),
}


@dataclass(frozen=True)
class Entry:
    """One section. `label` and `hint` (one short sentence) are translated, `url_name` takes no arguments.

    `group` is a key of GROUPS.
    """

    key: str
    label: str
    url_name: str
    order: int
    hint: str = ""
    shown: Callable[[object], bool] = lambda user: True
    group: str = "self"


_entries: dict[str, Entry] = {}


def register(
    key: str,
    label: str,
    url_name: str,
    order: int,
    hint: str = "",
    shown: Callable[[object], bool] = lambda user: True,
    group: str = "self",
) -> Entry:
    """Lower `order` stands further up; `shown(user)` leaves out what is nothing for somebody.

    Raises ValueError when the key is taken, KeyError for a group that is not there.
    """
    if group not in GROUPS:
        raise KeyError(group)
    if key in _entries:
        raise ValueError(f"Two sections of the account are called {key}.")
    _entries[key] = Entry(key, label, url_name, order, hint, shown, group)
    return _entries[key]


def every() -> list[Entry]:
    return sorted(_entries.values(), key=lambda entry: (entry.order, entry.key))
