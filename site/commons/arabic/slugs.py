"""Readable addresses in any script."""

import unicodedata

from .characters import TATWEEL

_KEPT = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd"}
_DROPPED = {"Mn", "Me", "Mc", "Cf"}


def slugify(text: str, max_length: int = 80) -> str:
    """The spelling stays («إعزاز-وريفها»); marks, tatweel and invisibles go, the rest is hyphens.

    Digits become Western. At most `max_length` characters, cut at a hyphen when there is one near.
    Empty when `text` holds no letter or digit. Valid for `validate_unicode_slug`.
    """
    letters = (_letter(character) for character in unicodedata.normalize("NFKC", text).lower())
    slug = unicodedata.normalize("NFC", "-".join("".join(letters).split()))
    if len(slug) > max_length:
        head, hyphen, _tail = slug[: max_length + 1].rpartition("-")
        slug = head if hyphen and len(head) >= max_length // 2 else slug[:max_length]
    return slug


def _letter(character: str) -> str:
    category = unicodedata.category(character)
    if character == TATWEEL or category in _DROPPED:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category in _KEPT else " "
