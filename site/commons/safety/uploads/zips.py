"""Packed files (Office, OpenDocument) read in bounded memory and packed anew.

Packing anew drops what a zip carries beside its parts: names of the maker's system, times,
comments, and bytes before, between and after.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from .limits import Limits
from .refused import BROKEN, Refused

Parts = dict[str, bytes]
UNSAFE_NAME = re.compile(r"^/|\\|(^|/)\.\.(/|$)|:|\0")
NO_TIME = (1980, 1, 1, 0, 0, 0)


def read(data: bytes, limits: Limits) -> Parts:
    """Name → content, in the order of the file.

    Raises Refused for too many parts, for more bytes than allowed (counted while unpacking, what
    the file claims is not believed), for names that climb out, for doubles and for passwords.
    """
    try:
        with ZipFile(BytesIO(data)) as packed:
            entries = [entry for entry in packed.infolist() if not entry.is_dir()]
            if len(entries) > limits.parts:
                raise Refused("bomb")
            return _unpack(packed, entries, limits)
    except Refused:
        raise
    except (BadZipFile, *BROKEN) as error:
        raise Refused("broken_document") from error


def _unpack(packed: ZipFile, entries: list[ZipInfo], limits: Limits) -> Parts:
    parts: Parts = {}
    seen: set[str] = set()
    room = limits.unpacked
    for entry in entries:
        if UNSAFE_NAME.search(entry.filename) or entry.filename.lower() in seen:
            raise Refused("broken_document")
        if entry.flag_bits & 0x1:
            raise Refused("locked")
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Refused("broken_document")
        most = min(room, limits.part)
        with packed.open(entry) as part:
            content = part.read(most + 1)
        if len(content) > most:
            raise Refused("bomb")
        room -= len(content)
        seen.add(entry.filename.lower())
        parts[entry.filename] = content
    return parts


def write(parts: Parts, stored: str = "") -> bytes:
    """One file out of `parts`; the part called `stored` goes in as it is, without packing."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            entry = ZipInfo(name, NO_TIME)
            entry.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            packed.writestr(entry, content)
    return out.getvalue()
