"""Takes metadata out of a PNG without touching its picture (W3C PNG, section 11)."""

import zlib

from .refused import Refused

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"}


def strip(data: bytes) -> bytes:
    """The same picture without texts, Exif, profiles, times, animation or bytes after its end.

    Raises Refused when a chunk is cut short or damaged.
    """
    if not data.startswith(SIGNATURE):
        raise Refused("broken_picture")
    kept, at = [SIGNATURE], 8
    while True:
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        end = at + 12 + size
        if len(name) < 4 or end > len(data):
            raise Refused("broken_picture")
        if zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise Refused("broken_picture")
        if name in KEPT:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
