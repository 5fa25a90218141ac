"""Which state of things a kept page shows: a random number per name, drawn anew by every change.

A page is shown while all numbers it was kept with still stand. A number that is missing (never
drawn, evicted, an hour old) equals none, so what a store forgets can bring no old page back.
"""

from secrets import token_hex

from django.core.cache import caches

SECONDS = 3600  # far longer than any page is kept


def store():
    return caches["pages"]


def row(name: str) -> str:
    """Where the number of `name` lies."""
    return f"version:{name}"


EVERYTHING = row("everything")  # of all kept pages
ANYTHING = row("anything")  # tells whoever makes a page whether any name changed meanwhile


def current(rows) -> dict[str, str]:
    """The number of each of `rows`; those without one get it now."""
    known = store().get_many(rows)
    for missing in set(rows) - known.keys():
        known[missing] = store().get_or_set(missing, token_hex(8), SECONDS)
    return known


def renew(*rows: str) -> None:
    """What was kept under the numbers of before is shown no more. One after the other, in order."""
    for each in rows:
        store().set(each, token_hex(8), SECONDS)
