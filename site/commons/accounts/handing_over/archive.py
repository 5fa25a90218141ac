"""Writing the archive. Nothing larger than one row, or one piece of a file, is held in memory."""

import json
import zipfile
from pathlib import PurePosixPath
from shutil import copyfileobj

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.translation import override

from .. import holdings
from . import reading

PIECE = 256 * 1024


def write_archive(user, target) -> None:
    """`target` is a file open for writing bytes; the words around the data are in the reader's
    language."""
    with (
        override(user.preferred_language),
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive,
        reading.Page(user) as page,
    ):
        for holding in holdings.every():
            _write_kind(archive, holding, user, page)
        with archive.open("index.html", "w", force_zip64=True) as entry:
            copyfileobj(page.finished(), entry, PIECE)
        archive.writestr("style.css", render_to_string("account/own_data/everything.css"))


def _write_kind(archive, holding, user, page) -> None:
    stem = holding.key.replace(":", "-")
    page.begin(str(holding.label), f"data/{stem}.json")
    with archive.open(f"data/{stem}.json", "w", force_zip64=True) as entry:
        entry.write(b"[")
        for number, row in enumerate(holding.export(user)):
            entry.write(b",\n" if number else b"\n")
            words = json.dumps(row, cls=Exact, ensure_ascii=False, indent=1)
            entry.write(words.encode("utf-8", "replace"))
            page.row(row)
        entry.write(b"\n]\n")
    for number, (name, file) in enumerate(holding.files(user), 1):
        path = f"files/{stem}/{number}-{_plain(name)}"
        if _write_file(archive, path, file):
            page.file(path)
    page.end()


class Exact(DjangoJSONEncoder):
    """What JSON has no word for is written as text."""

    def default(self, value):
        try:
            return super().default(value)
        except TypeError:
            return str(value)


def _write_file(archive, path: str, file) -> bool:
    """False when the file is no longer in storage."""
    try:
        with file.open("rb") as source, archive.open(path, "w", force_zip64=True) as entry:
            copyfileobj(source, entry, PIECE)
    except FileNotFoundError:
        return False
    return True


def _plain(name: str) -> str:
    """A file name that no program unpacking it can take for a folder above."""
    name = PurePosixPath(name.replace("\\", "/")).name
    return "".join(sign if sign.isalnum() or sign in ".-_" else "_" for sign in name)[:120] or "_"
