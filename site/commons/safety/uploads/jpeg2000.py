"""Takes metadata boxes out of a JPEG 2000 file (ISO 15444-1, annex I)."""

from .refused import Refused

KEPT = {b"jP  ", b"ftyp", b"jp2h", b"jp2c"}
BARE = b"\xff\x4f\xff\x51"  # a codestream without boxes around it


def strip(data: bytes) -> bytes:
    """The same picture without XML, UUID (Exif, XMP) and other boxes. Raises Refused."""
    if data.startswith(BARE):
        return data
    kept, at = [], 0
    while at < len(data):
        size, name, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0:
            size = len(data) - at
        if size < head or at + size > len(data):
            raise Refused("broken_document")
        if name in KEPT:
            kept.append(data[at : at + size])
        at += size
    return b"".join(kept)
