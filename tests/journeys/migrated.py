"""The database as migrations leave it, made once: each process's test database starts as a copy of
it, and so do the journeys' seed and the sites that tests serve.
"""

import shutil

from wasl.settings.fingerprint import of_migrations

from .served import CACHE, ROOT, Served, alone, on_postgresql

DONE = "migrated"


def made() -> Served:
    """The copy that fits today's migrations, made by whoever asks first."""
    kind = "postgresql" if on_postgresql() else "sqlite"
    kept = copy(kind)
    with alone(f"migrated-{kind}"):
        if not ((kept.folder / DONE).exists() and kept.exists()):
            for old in [*CACHE.glob(f"migrated-{kind}-*"), kept.folder]:
                shutil.rmtree(old, ignore_errors=True)
                Served(name=old.name).drop()
            kept.folder.mkdir()
            kept.create()
            kept.manage("migrate", "--verbosity=0")
            (kept.folder / DONE).touch()
    return kept


def copy(kind: str) -> Served:
    """The copy on `kind` of database, which may not be there."""
    return Served(name=f"migrated-{kind}-{of_migrations(ROOT)}")


if __name__ == "__main__":  # begun beside the first tests, which need no database
    made()
