"""Who gets what answer where: every route, every kind of reader, held against `rights.txt`.

A route that is not in the table fails, and so does an answer that changed. After a change that is
meant, `WRITE_RIGHTS=1` writes the table anew; read the difference before committing it.
Letters: o answered, i led to sign-in, r led elsewhere, f forbidden, a absent, m not with this
method, w words were wrong (400, 409, 422). GET for all; POST with nothing in it outside the admin.
"""

import os
from contextlib import nullcontext
from copy import deepcopy
from pathlib import Path
from unittest import mock

import pytest
from django.db import transaction
from django.template.base import Template
from django.utils.safestring import mark_safe

from .examples import examples
from .readers import READERS, readers
from .test_routes import all_routes, plain

TABLE = Path(__file__).with_name("rights.txt")
LETTERS = {400: "w", 403: "f", 404: "a", 405: "m", 409: "w", 410: "a", 422: "w", 429: "l"}
# Wagtail's own test of a fault raises on purpose.
LEFT_OUT = {"admin/failwhale/"}
# No page under a shared password exists, so nothing can be asked there; see test_side_doors.
CLOSED = "authenticate_with_password"


def letter(response) -> str:
    if response.status_code in {301, 302, 303}:
        return "i" if "/login/" in response["Location"] or "/door/" in response["Location"] else "r"
    return "o" if response.status_code < 300 else LETTERS.get(response.status_code, "?")


def asked(world) -> dict[str, tuple[str, str]]:
    """Name in the table to method and address."""
    known = examples(world)
    found = {}
    for route in all_routes():
        if route in LEFT_OUT or CLOSED in route or "_util/login" in route:
            continue
        if route.startswith("admin/") and not plain(route):
            continue  # test_guessed_numbers walks these
        address = known.get(route) or (f"/{route}" if plain(route) else None)
        assert address, f"Give an example of {route} in examples.py"
        found[f"GET {route}"] = ("get", address)
        if not route.startswith("admin/"):
            found[f"POST {route}"] = ("post", address)
    return found


class Undone(Exception):
    """Takes back what a request did, so that the next one finds everything as it was."""


def answers(client, who, routes, drawn: set[str]) -> str:
    """A letter for each route, asked by one reader who signs in once. What is in `drawn` is
    answered without drawing it; what is answered and was not, is added.
    """
    client.logout()
    if who:
        client.force_login(who)
    cookies = deepcopy(client.cookies)
    letters = ""
    for name, where in routes.items():
        with undrawn() if name in drawn else nullcontext():
            letters += answer(client, cookies, *where)
        if letters[-1] == "o":
            drawn.add(name)
    return letters


def undrawn():
    """Half of the time goes into drawing, which changes no letter: the first reader to be let in
    and the administrator, who is shown most, try it.
    """
    return mock.patch.object(Template, "render", lambda self, context: mark_safe(""))


def answer(client, cookies, method, address) -> str:
    client.cookies = deepcopy(cookies)
    shown = ""
    try:
        with transaction.atomic():
            shown = letter(getattr(client, method)(address))
            raise Undone
    except Undone:
        return shown


def read_table() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else []
    rows = (line.rsplit(maxsplit=1) for line in lines if line and not line.startswith("#"))
    return {name.strip(): letters for name, letters in rows}


def write_table(rows: dict[str, str]) -> None:
    widest = max(map(len, rows))
    head = f"# {' '.join(READERS)}\n"
    lines = [f"{name:<{widest}} {letters}\n" for name, letters in sorted(rows.items())]
    TABLE.write_text(head + "".join(lines), encoding="utf-8")


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_every_route_answers_every_reader_as_declared(client, world):
    routes = asked(world)
    drawn = set()  # routes that somebody of fewer rights was shown
    columns = [
        answers(client, who, routes, set() if name == "administrator" else drawn)
        for name, who in readers().items()
    ]
    found = dict(zip(routes, map("".join, zip(*columns, strict=True)), strict=True))
    if os.environ.get("WRITE_RIGHTS"):
        write_table(found)
    declared = read_table()
    assert {name: found[name] for name in found if declared.get(name) != found[name]} == {}
    assert set(declared) == set(found), "rows that no route answers to any more"
    assert not [name for name, letters in found.items() if "?" in letters]


def test_the_rules_of_the_table():
    """What has to hold whatever is added: read off the table, so that nobody waves it through."""
    column = READERS.index
    for name, letters in read_table().items():
        guest = letters[column("guest")]
        if name.startswith("GET admin/") and name not in OPEN_ADMIN:
            outsiders = [letters[column(who)] for who in OUTSIDERS]
            assert set(outsiders) <= set("ifar"), name
        if name.startswith(OWN) and name != "GET accounts/data/erased/":
            assert guest in "ifarm", name


OUTSIDERS = ["guest", "new", "member", "trusted", "silenced", "suspended"]
OPEN_ADMIN = {
    "GET admin/jsi18n/",
    "GET admin/login/",
    "GET admin/sprite/",
}
OWN = (
    "GET accounts/data/",
    "GET accounts/sessions/",
    "GET accounts/blocks/",
    "GET notices/settings/",
)
