"""Named places in a page that an app further up may fill, for many things at once.

A template says `{% load slots %}{% slot "page:after" page %}`; an app says in `ready()`
`slots.fill("page:after", load)`. What nobody fills shows nothing. Names are `thing:place`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

# Things of one kind and the request (None outside one) in; by primary key, what to show for each.
Load = Callable[[Sequence, object], Mapping[object, SafeString]]

_fillings: dict[str, list[Load]] = defaultdict(list)


def fill(name: str, load: Load) -> None:
    """`load` is asked once for all things of a list; it leaves out what it has nothing for.

    Raises ValueError when it already fills this slot.
    """
    if load in _fillings[name]:
        raise ValueError(f"{load.__qualname__} fills {name} twice.")
    _fillings[name].append(load)


def is_filled(name: str) -> bool:
    return bool(_fillings.get(name))


def render(name: str, things: Iterable, request) -> dict[object, SafeString]:
    """What to show for each of `things`, by primary key; fillings in the order of registration."""
    things = [thing for thing in things if thing is not None]
    shown: dict[object, SafeString] = {}
    for load in _fillings.get(name, ()) if things else ():
        for key, html in load(things, request).items():
            shown[key] = shown.get(key, SafeString()) + conditional_escape(html)
    return shown
