"""What a PDF may do when it is opened or touched: go to a place in itself, or to an address."""

import re

from pikepdf import Array, Dictionary, Object

ALLOWED = {"/GoTo", "/Named", "/URI"}
FORBIDDEN = {
    "/JavaScript",
    "/Launch",
    "/SubmitForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/Rendition",
}
ADDRESS = re.compile(rb"^(https?://|mailto:|tel:)", re.IGNORECASE)


def tame(thing: Dictionary) -> None:
    """Takes actions out of one dictionary unless they are harmless, and chains always.

    /A also holds the attributes of a structure element, which have no /S and stay.
    """
    action = thing.get("/A")
    if isinstance(action, Dictionary) and "/S" in action and not _harmless(action):
        del thing["/A"]
    opening = thing.get("/OpenAction")
    if opening is not None and not _place(opening):
        del thing["/OpenAction"]
    if str(thing.get("/S", "")) in FORBIDDEN:
        for key in list(thing.keys()):
            del thing[key]
    elif "/S" in thing and "/Next" in thing:
        del thing["/Next"]


def _harmless(action: Dictionary) -> bool:
    if str(action.get("/S", "")) not in ALLOWED:
        return False
    return "/URI" not in action or bool(ADDRESS.match(bytes(action.URI)))


def _place(opening: Object) -> bool:
    """A destination is an array, an action a dictionary."""
    if isinstance(opening, Dictionary):
        return _harmless(opening)
    return isinstance(opening, Array)
