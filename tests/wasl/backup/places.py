"""An empty place to restore into: a database of its own on the same kind of server, own folders."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.databases import ROOT, a_sqlite_file, another

ALIAS, MOVED = "restored", "moved"


class Place:
    """`manage` runs a command there as somebody would; `DATABASE_URL` and folders are its own."""

    def __init__(self, folder: Path, url: str):
        self.folder, self.url = folder, url

    def manage(self, *words: str, **more: str) -> subprocess.CompletedProcess:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "wasl.settings.dev",
            "DATABASE_URL": self.url,
            "DATA_ROOT": str(self.folder / "var"),
            "BACKUP_ROOT": str(self.folder / "backups"),
            "PYTHONWARNINGS": "ignore",
            **more,
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
def empty_place(folder: Path) -> Iterator[Place]:
    """Migrated, without accounts or files; gone afterwards. Its database is reached as `ALIAS`."""
    with another(ALIAS, folder) as url:
        yield Place(folder, url)


@contextmanager
def sqlite_place(folder: Path) -> Iterator[Place]:
    """The same on SQLite, reached as `MOVED`."""
    with a_sqlite_file(MOVED, folder) as url:
        yield Place(folder, url)
