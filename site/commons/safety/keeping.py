"""Keeping times that are kept: what an app promised to forget, and how it does.

Every app whose `PERSONAL` map names a time ("one year after it ended", "30 days") registers one
`Rule` in `ready()`; the command `purge_expired` runs them all every hour. A test refuses a promise
that no rule carries out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One promise. `key` follows `app:things`; `keep` is the promise in one English sentence.

    `purge()` carries it out now, may be run at any time, and returns how many rows it took.
    `covers` names the models whose time it keeps, `app_label.Model`.
    """

    key: str
    keep: str
    purge: Callable[[], int]
    covers: tuple[str, ...] = ()


_rules: dict[str, Rule] = {}


def register(rule: Rule) -> None:
    """Raises ValueError when the key is taken."""
    if rule.key in _rules:
        raise ValueError(f"Two rules of keeping are called {rule.key}.")
    _rules[rule.key] = rule


def every() -> Iterator[Rule]:
    yield from sorted(_rules.values(), key=lambda rule: rule.key)


def covered() -> set[str]:
    """The labels of all models whose time some rule keeps."""
    return {label for rule in _rules.values() for label in rule.covers}
