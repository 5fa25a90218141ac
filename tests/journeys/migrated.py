"""The database as migrations leave it: made for the tests, and where the journeys' seed starts.

Migrating takes as long as the whole demo; once for both is enough.
"""

import shutil

from wasl.settings.fingerprint import of_migrations

from .served import CACHE, ROOT, Served


def copy() -> Served:
    """The copy that fits today's migrations; it may not be there."""
    return Served(name=f"migrated-{of_migrations(ROOT)}")


def keep(connection) -> None:
    """Copy the test database that `connection` holds, while nothing but migrations filled it."""
    for old in CACHE.glob("migrated-*"):
        shutil.rmtree(old)
        Served(name=old.name).drop()
    kept = copy()
    kept.folder.mkdir(parents=True)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(kept.file)])
        return
    name = connection.settings_dict["NAME"]
    connection.close()  # a template nobody may be connected to
    kept.create(like=name)
