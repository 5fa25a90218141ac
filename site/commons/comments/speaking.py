"""For which organisations somebody may speak, as the app that knows their ties says in `ready()`."""

from collections.abc import Callable, Iterable

_sources: list[Callable] = []


def register(source: Callable[[object], Iterable]) -> None:
    """`source(user)` gives the organisations that confirmed the tie. Raises ValueError when twice."""
    if source in _sources:
        raise ValueError(f"{source.__qualname__} is registered twice.")
    _sources.append(source)


def organizations_of(user) -> list:
    if user is None or not user.is_authenticated:
        return []
    return [organization for source in _sources for organization in source(user)]
