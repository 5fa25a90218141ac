"""Names that are public already, which nobody else may take on or imitate.

Only names that every reader can see are compared: a refusal must tell nobody who has an account.
Apps above register theirs in `ready()`, organisations for example.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from commons.arabic import lookalikes
from commons.arabic.normalise import fold

from .reserved_words import ALONE, ANYWHERE


@dataclass(frozen=True)
class Source:
    """`names(user)` yields names that are not `user`'s own; `refusal` is translated words."""

    key: str
    names: Callable[[object], Iterable[str]]
    refusal: str


_sources: dict[str, Source] = {}
_skeleton = lru_cache(maxsize=20_000)(lookalikes.skeleton)


def register(key: str, names: Callable[[object], Iterable[str]], refusal: str) -> None:
    """Raises ValueError when the key is taken."""
    if key in _sources:
        raise ValueError(f"Two sources of public names are called {key}.")
    _sources[key] = Source(key, names, refusal)


def imitated(name: str, user=None) -> Source | None:
    """The source of a public name that `name` is drawn like, or None.

    «المركز الصحي الرسمي» imitates «المركز الصحي»: reserved words and numbers around it are passed over.
    """
    drawn = {_skeleton(name), _skeleton(" ".join(_telling(name)))} - {""}
    for source in _sources.values():
        if any(_skeleton(public) in drawn for public in source.names(user)):
            return source
    return None


def is_reserved(name: str) -> bool:
    """Whether `name` speaks for the site: made of reserved words alone, or with one of the strong."""
    words = [_skeleton(word) for word in fold(name).split()]
    strong = set(map(_skeleton, ANYWHERE))
    if _skeleton(name) in strong or strong.intersection(words):
        return True
    return (
        bool(words)
        and any(not word.isdigit() for word in fold(name).split())
        and not _telling(name)
    )


def _telling(name: str) -> list[str]:
    """The words of `name` that are neither reserved nor numbers."""
    weak = set(map(_skeleton, (*ALONE, *ANYWHERE)))
    words = fold(name).split()
    return [word for word in words if not word.isdigit() and not weak & _bare(word)]


def _bare(word: str) -> set[str]:
    """The skeletons of a word with and without its article."""
    return {_skeleton(word), _skeleton(word.removeprefix("ال")), _skeleton(word.removeprefix("و"))}
