"""Making a backup."""

import gzip
import io
import json
import tarfile
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from . import files, rows, sealing, tables

FORMAT = 1
BEGINNING, END = "wasl.json", "end.json"
PART = 2 * 1024 * 1024  # bytes of rows that are gathered before they are written
AT_ONCE = 50  # rows asked of the database at a time; one revision may be a hundred kilobytes


def make(target: Path, recipients: list) -> dict:
    """Writes `target`, which is there whole or not at all. Returns how many of what it holds."""
    unfinished = target.with_name(target.name + ".part")
    unfinished.touch(mode=0o600)
    try:
        with (
            sealing.sealed(unfinished, recipients) as stream,
            gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=5) as packed,
            tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
        ):
            counts = _fill(tar)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return counts


def _fill(tar) -> dict:
    add(tar, BEGINNING, beginning())
    with _one_moment():
        counts = {model._meta.label: _table(tar, model) for model in tables.kept_models()}
    # After the rows, so that no row points to a file the copy lacks.
    found = Counter(dict.fromkeys(files.STORAGES, 0))
    for folder in files.STORAGES:
        for name in files.names(folder):
            found[folder] += _file(tar, folder, name)
    counts = {"tables": counts, "files": dict(found)}
    add(tar, END, counts)
    return counts


def beginning() -> dict:
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "format": FORMAT,
        "made_at": timezone.now().isoformat(timespec="seconds"),
        "migrations": sorted(".".join(key) for key in applied),
    }


def add(tar, name: str, words: dict) -> None:
    _member(tar, name, json.dumps(words, ensure_ascii=False).encode())


def _member(tar, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    tar.addfile(entry, io.BytesIO(data))


@contextmanager
def _one_moment():
    """The whole database as it is now, without holding up whoever writes meanwhile."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("COMMIT")
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def _table(tar, model) -> int:
    """Rows in parts of some megabytes: a tar wants to know each size before."""
    plain = tables.stand_in(model)
    count, part, gathered = 0, 0, bytearray()

    def write():
        nonlocal part
        part += 1
        _member(tar, f"rows/{model._meta.label}/{part:06}.jsonl", bytes(gathered))
        gathered.clear()

    for row in plain._base_manager.order_by("pk").iterator(chunk_size=AT_ONCE):
        gathered += rows.line(row)
        count += 1
        if len(gathered) >= PART:
            write()
    if gathered:
        write()
    return count


def _file(tar, folder: str, name: str) -> bool:
    """False for one that was deleted while the backup was made."""
    place = files.storage(folder)
    entry = tarfile.TarInfo(f"{folder}/{name}")
    try:
        entry.size = place.size(name)
        with place.open(name, "rb") as file:
            tar.addfile(entry, file)
    except FileNotFoundError:
        return False
    return True
