"""Opening a backup into a folder of one's own and looking at all of it before anything is placed."""

import gzip
import json
import re
import tarfile
from collections import Counter
from pathlib import Path
from shutil import copyfileobj

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from . import BackupError, files, sealing, tables
from .writing import BEGINNING, END, FORMAT

ROWS = re.compile(r"rows/([a-z0-9_]+\.[A-Za-z0-9_]+)/(\d{6})\.jsonl")
SMALL = 4 * 1024 * 1024


def unpack(source: Path, identities: list, folder: Path) -> dict:
    """Fills `folder` (empty, mode 0700) and returns what the backup says it holds.

    Raises BackupError, with nothing but `folder` touched, for whatever is wrong with it.
    """
    with (
        sealing.opened(source, identities) as stream,
        gzip.GzipFile(fileobj=stream, mode="rb") as packed,
        tarfile.open(fileobj=packed, mode="r|") as tar,
    ):
        end = _take(tar, folder)
    _compare(end, folder)
    return end


def _take(tar, folder: Path) -> dict:
    end, begun = None, False
    for entry in tar:
        if not entry.isfile() or not files.is_safe(entry.name):
            raise BackupError(f"The backup holds something it should not: {entry.name}")
        content = tar.extractfile(entry)
        if entry.name in (BEGINNING, END):
            if entry.size > SMALL:
                raise BackupError(sealing.DAMAGED)
            words = json.load(content)
            if entry.name == END:
                end = words
            else:
                _refuse_stranger(words)
                begun = True
            continue
        if not begun:
            raise BackupError(sealing.NO_BACKUP)
        if not ROWS.fullmatch(entry.name) and entry.name.split("/")[0] not in files.STORAGES:
            raise BackupError(f"The backup holds something it should not: {entry.name}")
        place = folder / entry.name
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            copyfileobj(content, file, 1 << 20)
    if end is None:
        raise BackupError(sealing.DAMAGED)
    return end


def _refuse_stranger(words: dict) -> None:
    """Rows fit only into the tables they came from."""
    if words.get("format") != FORMAT:
        raise BackupError(
            f"This backup has format {words.get('format')}; this version of Wasl reads {FORMAT}."
        )
    here = {".".join(key) for key in MigrationRecorder(connection).applied_migrations()}
    theirs = set(words["migrations"])
    if theirs != here:
        other = ", ".join(sorted(theirs ^ here)[:5])
        raise BackupError(
            "The backup was made by another version of Wasl than this one, or this database is "
            f"not migrated. Check out the version it was made with, migrate, restore, then update. "
            f"Different: {other}"
        )


def _compare(end: dict, folder: Path) -> None:
    labels = {model._meta.label for model in tables.kept_models()}
    if end["tables"].keys() != labels:
        raise BackupError("The backup has other tables than this version of Wasl.")
    for label, count in end["tables"].items():
        found = sum(1 for _ in lines(folder, label))
        if found != count:
            raise BackupError(f"{label} should have {count} rows and has {found}.")
    found = Counter(name.split("/")[0] for name in unpacked_files(folder))
    for name, count in end["files"].items():
        if found[name] != count:
            raise BackupError(f"{name} should have {count} files and has {found[name]}.")


def lines(folder: Path, label: str):
    for part in sorted((folder / "rows" / label).glob("*.jsonl")):
        with part.open("rb") as file:
            yield from file


def unpacked_files(folder: Path):
    """`media/…` and `private/…`, as names below `folder`."""
    for top in files.STORAGES:
        for file in sorted((folder / top).rglob("*")):
            if file.is_file():
                yield file.relative_to(folder).as_posix()
