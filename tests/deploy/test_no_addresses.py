"""Planted client addresses and browsers are found nowhere on disk, after every door was knocked at.

The site runs as deploy/ runs it; every visitor comes from an address and with a browser nobody
else ever had. Then every file and every table is searched, also for what is compressed, and for
the addresses' common hashes.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core import signing
from django.core.cache.backends.filebased import FileBasedCache
from django.db import connections

from commons.safety.limits import client_hash
from tests.databases import ROOT

from .knocking import SET_UP, Street, knock_everywhere
from .marks import Planted, files, spellings, tables
from .street import ALIAS, serve

pytestmark = pytest.mark.enable_socket
ROOMY = {"OPTIONS": {"MAX_ENTRIES": 5000}}


@pytest.fixture
def street(db):
    with serve(SET_UP) as site:
        yield Street(site)


@pytest.fixture
def server(street):
    """The database's server, which nobody in the street has spoken to yet."""
    return Server() if connections[ALIAS].vendor == "postgresql" else None


class Server:
    """What PostgreSQL itself writes from now on, its log of changes above all, where it may be
    read: the log is everybody's, and may be as long as all other tests made it.
    """

    def __init__(self):
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('data_directory'), oid FROM pg_database "
                "WHERE datname = current_database()"
            )
            folder, self._number = cursor.fetchone()
        self._folder, self._began, self._first = Path(folder), time.time(), self._log_file()

    def files(self) -> Iterator[tuple[str, bytes]]:
        last = self._log_file()
        for part in ("pg_wal", f"base/{self._number}", "log"):
            try:
                for file in sorted((self._folder / part).glob("*")):
                    if part == "pg_wal" and not self._first <= file.name <= last:
                        continue
                    if file.is_file() and file.stat().st_mtime >= self._began - 1:
                        yield f"{part}/{file.name}", file.read_bytes()
            except OSError:
                return

    @staticmethod
    def _log_file() -> str:
        with connections[ALIAS].cursor() as cursor:
            cursor.execute("SELECT pg_walfile_name(pg_current_wal_insert_lsn())")
            return cursor.fetchone()[0]


def everything_kept(site, server):
    yield from files(site.folder)
    yield from tables(connections[ALIAS])
    if server:
        yield from server.files()


def test_nothing_of_address_and_browser_is_on_disk(street, server):
    knock_everywhere(street)
    street.site.work()
    street.site.manage("run_schedule", "--once")
    said = street.site.said("wasl.service")
    assert "Internal Server Error: /accounts/data/" in said  # faults are told, without whose
    assert street.site.letters().count("To: ") > 2
    assert len(street.planted.addresses) > 40
    kept = dict(everything_kept(street.site, server))
    assert len(kept) > 100
    assert any(name.endswith(".djcache") for name in kept)
    assert street.planted.found(kept.items()) == {}
    the_search_would_have_found_them(street, server)


def the_search_would_have_found_them(street, server) -> None:
    """On the same disk, by hand: in a row, a session, the cache, a log, a letter, a file's name."""
    folder = street.site.folder
    ways = {
        "row": lambda sign: row(f"from {sign}"),
        "session": lambda sign: row(session_of(sign)),
        "cache": lambda sign: FileBasedCache(str(folder / "data/cache/default"), ROOMY).set(
            f"x{len(sign)}", sign
        ),
        "log": lambda sign: append(folder / "wasl.service.log", f'{sign} - "GET / HTTP/1.1"'),
        "letter": lambda sign: append(folder / "mail" / "one.log", f"X-Originating-IP: {sign}"),
        "name": lambda sign: append(folder / "data" / f"{sign}.txt", ""),
        "hash": lambda sign: row(list(spellings(sign))[-3].decode() + "0" * 20),
    }
    signs, all_signs = {}, Planted()
    for way, plant in ways.items():
        before = len(all_signs.addresses)
        all_signs.headers()
        signs[way] = all_signs.addresses[before:]
        for sign in signs[way]:
            plant(sign)
    found = all_signs.found(everything_kept(street.site, server))
    missed = {way: sign for way in ways for sign in signs[way] if sign not in found}
    assert missed == {}


def row(text: str) -> None:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("UPDATE moderation_report SET words = words || %s", [f" {text}"])


def session_of(sign: str) -> str:
    return signing.dumps({"address": sign, "more": "the same again " * 20}, compress=True)


def append(file: Path, line: str) -> None:
    with file.open("a") as opened:
        opened.write(line + "\n")


def test_the_hash_that_counts_visitors_needs_the_key(settings):
    settings.SECRET_KEY = "one"
    one = client_hash("198.18.0.1")
    settings.SECRET_KEY = "another"
    assert client_hash("198.18.0.1") != one
    assert one[:12].encode() not in set(spellings("198.18.0.1"))


def test_the_recipes_write_no_visit_down():
    nginx = (ROOT / "deploy/nginx.conf").read_text()
    servers = nginx.split("\nserver {")[1:]
    assert servers
    for server in servers:
        assert "access_log off;" in server
        assert "error_log /var/log/nginx/error.log emerg;" in server  # lesser ones name the client
    assert nginx.count("access_log") == len(servers)
    assert "X-Real-IP" not in nginx and "log_format" not in nginx
    gunicorn: dict = {}
    exec((ROOT / "deploy/gunicorn.conf.py").read_text(), gunicorn)
    assert gunicorn["accesslog"] is None
    assert gunicorn["loglevel"] == "error"  # a warning of gunicorn's names the client
