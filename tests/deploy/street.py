"""The running site with a database of its own, which the test reaches as `ALIAS`."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.databases import another

from .running import Running

ALIAS = "served"


@contextmanager
def serve(set_up: str = "") -> Iterator[Running]:
    """`set_up` is code for `manage.py shell`, run before the doors open."""
    folder = Path(tempfile.mkdtemp(prefix="wasl-"))  # short: a socket's name has 107 letters
    (folder / "data").mkdir()
    site = None
    try:
        with another(ALIAS, folder / "data") as url:
            site = Running(folder, url)
            try:
                site.told = site.manage("shell", "--no-imports", "-c", set_up) if set_up else ""
                yield site.serve()
            finally:
                site.stop()
    finally:
        shutil.rmtree(folder)
