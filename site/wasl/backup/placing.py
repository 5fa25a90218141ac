"""Putting an opened backup in place: everything, or nothing."""

from itertools import islice
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.core.files import File
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction

from commons.accounts.models import User

from . import BackupError, files, rows, tables, unpacking

AT_ONCE = 200


def refuse_unless_empty() -> None:
    """A site that has accounts is nobody's empty place."""
    if User.objects.exists():
        raise BackupError(
            "This database has accounts. A backup is restored into an empty one: make it anew, "
            "run migrate, and nothing else."
        )


def place(folder: Path, end: dict) -> None:
    """Raises BackupError; the database and the storages are then as they were."""
    refuse_unless_empty()
    placed = []
    try:
        with transaction.atomic():
            _tables(folder)
            for name in unpacking.unpacked_files(folder):
                placed.append(_file(folder, name))
    except (ValueError, DatabaseError, OSError, BackupError) as problem:
        for place, name in filter(None, placed):
            place.delete(name)
        if isinstance(problem, BackupError):
            raise
        raise BackupError(f"The backup does not fit: {problem} Nothing was restored.") from problem
    ContentType.objects.clear_cache()
    for cache in caches.all():
        cache.clear()


def _tables(folder: Path) -> None:
    everything = tables.all_models()
    with connection.cursor() as cursor:
        for model in everything:  # what migrations put there, and what is not kept
            if model._meta.managed:
                table = connection.ops.quote_name(model._meta.db_table)
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608, names of our own tables
    for model in tables.kept_models():
        plain = tables.stand_in(model)
        lines = unpacking.lines(folder, model._meta.label)
        while group := list(islice(lines, AT_ONCE)):
            plain._base_manager.bulk_create([rows.read(plain, text) for text in group])
    connection.check_constraints()
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), everything):
            cursor.execute(sql)


def _file(folder: Path, name: str):
    top, _, below = name.partition("/")
    place = files.storage(top)
    if place.exists(below):
        raise BackupError(f"{name} is already there. Restore into empty folders.")
    with (folder / name).open("rb") as file:
        saved = place.save(below, File(file))
    if saved != below:
        place.delete(saved)
        raise BackupError(f"{name} cannot be put in its place.")
    return place, below
