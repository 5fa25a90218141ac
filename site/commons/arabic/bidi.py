"""Text of other people, kept from reordering or hiding the text around it (Unicode UAX 9, UTR 36)."""

import re
import unicodedata
from itertools import pairwise

from .characters import ZWNJ

FSI, LRI, RLI, PDI = "\u2068", "\u2066", "\u2067", "\u2069"
OVERRIDES = frozenset("\u202d\u202e")  # force a direction on every letter
EMBEDDINGS = frozenset("\u202a\u202b\u202c")  # the older, unisolated kind and their end
MARKS = frozenset("\u200e\u200f\u061c")
_JAPANESE = frozenset(("CJK", "HIRAGANA", "KATAKANA"))  # written together
_OPENERS = frozenset((FSI, LRI, RLI))
# Most texts have neither, and need not be gone through letter by letter.
_DIRECTING = re.compile(f"[{''.join((*OVERRIDES, *EMBEDDINGS, *_OPENERS, PDI))}]")
_TOWERING = re.compile(r"[^\w\s!-~،؛؟…«»]{4}")  # marks are neither letters nor digits


def isolate(text: str) -> str:
    """`text` wrapped so that its direction stays its own, for places without markup (mail, titles)."""
    return f"{FSI}{balance(text)}{PDI}"


def left_to_right(text: str) -> str:
    """A telephone number or address in a line of words: has no letters that would tell a direction."""
    return f"{LRI}{balance(text)}{PDI}"


def has_overrides(text: str) -> bool:
    """Whether a control forces the direction of letters; no honest name or title does."""
    return any(character in OVERRIDES for character in text)


def balance(text: str) -> str:
    """Overrides and embeddings removed; isolates closed within their line, stray ends dropped."""
    if not _DIRECTING.search(text):
        return text
    return "".join(_balanced_line(line) for line in text.splitlines(keepends=True))


def clean(text: str, marks: int = 3) -> str:
    """One line for a name or title: no controls or invisibles, at most `marks` marks on a letter.

    ZWNJ stays between two Arabic letters, where Persian and Kurdish spelling needs it.
    White space is collapsed. Idempotent.
    """
    kept = "".join(
        " " if character in "\t\n\v\f\r\x85\u2028\u2029" else character
        for character in text
        if character == ZWNJ
        or character in "\t\n\v\f\r\x85"
        or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
    )
    capped = cap_marks(unicodedata.normalize("NFC", _joiners(kept)), marks)
    return " ".join(capped.split())


def cap_marks(text: str, limit: int = 3) -> str:
    """At most `limit` combining marks on one base character, so that nothing towers over the page.

    Invisible characters between the marks do not begin a new count: nobody sees a new letter.
    """
    if limit >= 3 and not _TOWERING.search(text):
        return text
    kept: list[str] = []
    run = 0
    for character in text:
        category = unicodedata.category(character)
        if category in {"Mn", "Me"}:
            run += 1
        elif category != "Cf":
            run = 0
        if run <= limit or category == "Cf":
            kept.append(character)
    return "".join(kept)


def has_stacked_marks(text: str, limit: int = 3) -> bool:
    """Whether some letter carries more combining marks than any language needs."""
    return cap_marks(text, limit) != text


def mixes_scripts(word: str) -> bool:
    """Whether the letters of one word come from several scripts, as in imitations they do."""
    return len({script for script in map(_script, word) if script}) > 1


def _script(character: str) -> str:
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "").partition(" ")[0]
    if name in _JAPANESE:
        return "CJK"
    return "" if name == "MODIFIER" else name


def _joiners(text: str) -> str:
    """ZWNJ only between two Arabic letters, one at a time."""
    kept: list[str] = []
    for character, following in pairwise([*text, ""]):
        if character == ZWNJ and not (kept and _joins(kept[-1]) and _joins(following)):
            continue
        kept.append(character)
    return "".join(kept)


def _joins(character: str) -> bool:
    return character != "" and _script(character) == "ARABIC"


def _balanced_line(line: str) -> str:
    body = line.rstrip("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
    kept: list[str] = []
    depth = 0
    for character in body:
        if character in OVERRIDES or character in EMBEDDINGS:
            continue
        if character in _OPENERS:
            depth += 1
        elif character == PDI:
            if not depth:
                continue
            depth -= 1
        kept.append(character)
    return "".join(kept) + PDI * depth + line[len(body) :]
