"""Takes metadata out of a JPEG without touching its picture (ITU T.81, annex B).

Used for pictures inside documents, whose layout counts on the picture staying as it is.
"""

from .refused import Refused

START, END, SCAN = 0xD8, 0xD9, 0xDA
STANDALONE = {0x01, *range(0xD0, 0xD8)}
# APP0 of JFIF and APP14 of Adobe say how to read the colours; all other APPn and COM go.
DROPPED = {0xFE, *range(0xE1, 0xEE), 0xEF}
MOST_SCANS = 100  # a progressive JPEG has about ten; thousands are an attack on the decoder


def strip(data: bytes) -> bytes:
    """The same picture without Exif, XMP, IPTC, comments, thumbnails or bytes after its end.

    Raises Refused when the markers do not add up to a whole picture.
    """
    if data[:2] != b"\xff\xd8":
        raise Refused("broken_picture")
    kept, at, scans = [data[:2]], 2, 0
    while True:
        marker, at = _marker(data, at)
        if marker == END:
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        if marker in STANDALONE:
            kept.append(bytes((0xFF, marker)))
            continue
        end = at + int.from_bytes(data[at : at + 2])
        if marker == START or end < at + 2 or end > len(data):
            raise Refused("broken_picture")
        if marker == SCAN:
            scans += 1
            end = _scan_end(data, end)
        if scans > MOST_SCANS:
            raise Refused("bomb")
        if marker == 0xE0:
            kept.append(_jfif(data[at:end]))
        elif marker == 0xEE:
            kept.append(_adobe(data[at:end]))
        elif marker not in DROPPED:
            kept.append(bytes((0xFF, marker)) + data[at:end])
        at = end


def scans(data: bytes) -> int:
    """How many times the picture is gone over, at most."""
    return data.count(b"\xff\xda")


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """The marker at `at` and where its content starts; padding before it is skipped."""
    if at >= len(data) or data[at] != 0xFF:
        raise Refused("broken_picture")
    while at < len(data) and data[at] == 0xFF:
        at += 1
    if at >= len(data) or data[at] == 0:
        raise Refused("broken_picture")
    return data[at], at + 1


def _scan_end(data: bytes, at: int) -> int:
    """Where coded picture data stops: at the first marker that is neither stuffing nor restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise Refused("broken_picture")
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _jfif(segment: bytes) -> bytes:
    """The plain JFIF header, without its thumbnail; nothing for other uses of APP0."""
    if segment[2:7] != b"JFIF\0" or len(segment) < 14:
        return b""
    return b"\xff\xe0\x00\x10" + segment[2:14] + b"\0\0"


def _adobe(segment: bytes) -> bytes:
    if segment[2:7] != b"Adobe" or len(segment) < 14:
        return b""
    return b"\xff\xee\x00\x0e" + segment[2:14]
