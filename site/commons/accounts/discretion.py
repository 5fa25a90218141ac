"""Members who want mail that says nothing. Who they are and how it looks is known further up."""

from collections.abc import Callable

# Writes a letter without words instead, and says whether it did.
Writer = Callable[[object, str], bool]

_writers: list[Writer] = []


def offer(writer: Writer) -> None:
    _writers.append(writer)


def written_instead(user, address: str) -> bool:
    """Whether `user` wants discreet mail, which then went to `address`."""
    return any(writer(user, address) for writer in _writers)
