"""A WebP's size and whether it moves, read from its first chunk before any decoder is started.

Source: WebP Container Specification, RFC 9649 sections 2.5-2.7.
"""

from dataclasses import dataclass

from .refused import Refused


@dataclass(frozen=True)
class Header:
    width: int
    height: int
    moving: bool
    lossless: bool


def read(data: bytes) -> Header:
    """Raises Refused when the first chunk is none of the three that may stand there."""
    chunk, body = data[12:16], data[20:30]
    if len(body) < 10:
        raise Refused("broken_picture")
    if chunk == b"VP8X":
        width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (4, 7))
        return Header(width, height, bool(body[0] & 0x02), b"VP8L" in data)
    if chunk == b"VP8L" and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return Header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, False, True)
    if chunk == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = (int.from_bytes(body[at : at + 2], "little") & 0x3FFF for at in (6, 8))
        return Header(width, height, False, False)
    raise Refused("broken_picture")
