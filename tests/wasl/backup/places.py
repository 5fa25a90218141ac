"""An empty place to restore into: a database of its own on the same kind of server, own folders.

On SQLite it begins as a copy of the kept test database, which saves the migrations: it has the few
pages every test starts with and no account, and a restore has to clear them away.
"""

import os
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

ROOT = Path(__file__).resolve().parents[3]
ALIAS = "restored"


class Place:
    """`manage` runs a command there as somebody would; `DATABASE_URL` and folders are its own."""

    def __init__(self, folder: Path, database: dict, url: str):
        self.folder, self.database, self.url = folder, database, url

    def manage(self, *words: str) -> subprocess.CompletedProcess:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "wasl.settings.dev",
            "DATABASE_URL": self.url,
            "DATA_ROOT": str(self.folder / "var"),
            "BACKUP_ROOT": str(self.folder / "backups"),
            "PYTHONWARNINGS": "ignore",
        }
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )


@contextmanager
def empty_place(folder: Path):
    """Migrated, without accounts or files; gone afterwards. Its database is reached as `ALIAS`."""
    if connection.vendor == "sqlite":
        file = folder / "restored.sqlite3"
        url, name = f"sqlite:///{file}", str(file)
        _copy(file)
    else:
        name = "wasl_restored"
        mine = connection.settings_dict
        url = f"postgres://{mine['USER']}@{mine['HOST']}:{mine['PORT']}/{name}"
        _server(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    place = Place(folder, settings.DATABASES["default"] | {"NAME": name}, url)
    try:
        if connection.vendor != "sqlite":
            done = place.manage("migrate", "--verbosity=0")
            assert done.returncode == 0, done.stderr
        _connect(name)
        yield place
    finally:
        if ALIAS in connections.databases:
            connections[ALIAS].close()
            del connections.databases[ALIAS]
            delattr(connections._connections, ALIAS)
        if connection.vendor != "sqlite":
            _server(f"DROP DATABASE {name} WITH (FORCE)")


def _copy(file: Path) -> None:
    """What is committed, and so without anything of the running test."""
    kept = sqlite3.connect(connection.settings_dict["NAME"])
    copy = sqlite3.connect(file)
    kept.backup(copy)
    kept.close()
    copy.close()


def _connect(name: str) -> None:
    """The test case forbids other databases than its own, unless their connection stands already."""
    connections.databases[ALIAS] = connection.settings_dict | {"NAME": name}
    other = connections[ALIAS]
    del connections.databases[ALIAS]
    other.ensure_connection()
    connections.databases[ALIAS] = other.settings_dict


def _server(*statements: str) -> None:
    """On a connection of its own: a database is not made inside a transaction."""
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
