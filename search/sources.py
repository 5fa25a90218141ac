"""Where hits come from. An app above registers each kind of thing it wants found in its `searching.py`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from .hits import Hit


@dataclass(frozen=True)
class Source:
    """One kind of thing. `visible(user, language)` gives all of it that a reader may see.

    `narrow(items, area, theme)` leaves what is about a place and a theme, either of them None;
    without it the kind is left out of a narrowed search. `to_hit` may read what `prefetch` names;
    sources that name the same are prefetched together, so their models share the base that has it.
    """

    key: str
    label: str
    model: type[Model]
    visible: Callable[[object, str], QuerySet]
    to_hit: Callable[[Model], Hit]
    narrow: Callable[[QuerySet, object, object], QuerySet] | None = None
    prefetch: tuple[str, ...] = ()


class Sources:
    """A registry in the order of registration."""

    def __init__(self):
        self._by_key: dict[str, Source] = {}

    def register(self, source: Source) -> None:
        """Raises ValueError for a key or a model that is taken."""
        models = {known.model for known in self}
        if source.key in self._by_key or source.model in models:
            raise ValueError(
                f"A search source for {source.key!r} or its model is registered already."
            )
        self._by_key[source.key] = source

    def get(self, key: str) -> Source | None:
        return self._by_key.get(key)

    def __iter__(self):
        return iter(self._by_key.values())


sources = Sources()
