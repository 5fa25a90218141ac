"""Plain text and CSV: whatever their letters came in, they leave as UTF-8."""

import re

from .refused import Refused

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
MARK = "\ufeff"  # tells spreadsheet programs that this is UTF-8
ARABIC = re.compile(r"[\u0600-\u06ff]{2}")


def clean(data: bytes) -> bytes:
    """The text in UTF-8. Raises Refused when it is no text.

    Arabic Windows programs still write windows-1256; it is taken for that only when words of
    Arabic letters come out.
    """
    text = _decoded(data)
    if CONTROLS.search(text):
        raise Refused("letters")
    return text.encode()


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return MARK + _as(data, "utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _as(data, "windows-1256")
    if not ARABIC.search(text):
        raise Refused("letters")
    return MARK + text


def _as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("letters") from error
