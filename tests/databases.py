"""A database beside that of the tests, on the same kind of server, for processes of their own.

It is migrated and has no account. It starts as a copy of what was migrated once: migrating takes a
quarter of a minute.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection, connections

from commons.pages import locales
from tests.journeys import migrated

ROOT = Path(__file__).resolve().parents[1]
MIGRATE = [sys.executable, "manage.py", "migrate", "--verbosity=0"]


@contextmanager
def another(alias: str, folder: Path) -> Iterator[str]:
    """Its address for DATABASE_URL; the test reaches it as `alias`. Gone afterwards."""
    try:
        if connection.vendor == "sqlite":
            name = str(folder / f"{alias}.sqlite3")
            url = f"sqlite:///{name}"
        else:
            mine = connection.settings_dict
            name = f"{mine['NAME']}_{alias}"  # the tests' own: each of their processes has another
            url = f"postgres://{mine['USER']}@{mine['HOST']}:{mine['PORT']}/{name}"
        start(name)
        _connect(alias, name)
        yield url
    finally:
        _disconnect(alias)
        if connection.vendor != "sqlite":
            _server(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _copy(source: str, target: str) -> None:
    """What is committed, and so without anything of the running test."""
    kept = sqlite3.connect(source)
    copy = sqlite3.connect(target)
    kept.backup(copy)
    kept.close()
    copy.close()


@contextmanager
def a_sqlite_file(alias: str, folder: Path) -> Iterator[str]:
    """The same on SQLite, whatever the tests themselves run on."""
    file = folder / f"{alias}.sqlite3"
    url = f"sqlite:///{file}"
    try:
        source = migrated.copy("sqlite")
        if (source.folder / migrated.DONE).exists():  # for the same suite on SQLite
            _copy(str(source.file), str(file))
        else:
            _migrate(url)
        options = dict.fromkeys(["OPTIONS", "HOST", "PORT", "USER", "PASSWORD"], "")
        engine = {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": {}}
        _connect(alias, str(file), **options | engine)
        yield url
    finally:
        _disconnect(alias)


@contextmanager
def instead(name: str) -> Iterator[None]:
    """The tests' own connection leads to the database `name` while the block runs."""
    own = connection.settings_dict["NAME"]
    try:
        _lead_to(name)
        yield
    finally:
        _lead_to(own)


def _lead_to(name: str) -> None:
    """What the process knows by number has other numbers there."""
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()
    locales.forget()


def start(name: str) -> None:
    """Make the database `name` (a file on SQLite) anew, as migrations leave it."""
    source = migrated.made()
    if connection.vendor == "sqlite":
        _copy(str(source.file), name)
        return
    _server(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    _server(f'CREATE DATABASE {name} TEMPLATE "{source.named}"')


def kept(name: str) -> bool:
    """Whether the database `name` of an earlier run is there."""
    if connection.vendor == "sqlite":
        return Path(name).exists()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return bool(cursor.fetchone())


def _migrate(url: str) -> None:
    environment = {"DJANGO_SETTINGS_MODULE": "wasl.settings.dev", "DATABASE_URL": url}
    subprocess.run(MIGRATE, cwd=ROOT, env=os.environ | environment, check=True)


def _disconnect(alias: str) -> None:
    if alias in connections.databases:
        connections[alias].close()
        del connections.databases[alias]
        delattr(connections._connections, alias)


def _connect(alias: str, name: str, **other_kind) -> None:
    """The test case forbids other databases than its own, unless their connection stands already."""
    connections.databases[alias] = connection.settings_dict | {"NAME": name} | other_kind
    other = connections[alias]
    del connections.databases[alias]
    other.ensure_connection()
    connections.databases[alias] = other.settings_dict


def _server(statement: str) -> None:
    """On a connection of its own: a database is not made inside a transaction."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
