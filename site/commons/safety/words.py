"""Characters that people type or paste: what is kept, so that their text moves nobody else's."""

import re
import unicodedata

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commons.arabic import bidi
from commons.arabic.characters import ZWNJ

MOST = 20_000  # characters of one text, whatever the form allows; a form has its own, smaller limit
MARKS = 3
# ZWNJ spells Persian and Kurdish, ZWJ joins emoji, marks and isolates set a direction that ends.
_INVISIBLE_KEPT = frozenset((ZWNJ, "\u200d", bidi.FSI, bidi.LRI, bidi.RLI, bidi.PDI)) | bidi.MARKS
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_EMPTY_LINES = re.compile(r"\n{3,}")
_WIDE = re.compile(r"[^\S\n]{41,}")


def clean(text: str) -> str:
    """`text` with one kind of line break and nothing that hides, overrides or towers. Idempotent.

    Controls, direction overrides and embeddings, tags, soft hyphens and lone surrogates go;
    isolates are closed within their line; a letter keeps three marks; two empty lines become one.
    """
    text = _BREAKS.sub("\n", text)
    if not text.replace("\n", "").isprintable():  # most texts are
        text = "".join(character for character in text if _is_kept(character))
    kept = bidi.cap_marks(unicodedata.normalize("NFC", text), MARKS)
    lines = (_WIDE.sub(" " * 40, line.rstrip()) for line in bidi.balance(kept).split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def why_not(text: str, most: int = MOST) -> str | None:
    """Why this cannot be taken, in words for the writer, or None. Count before anything else."""
    most = min(most, MOST)
    if len(text) > most:
        over = len(text) - most
        return ngettext(
            "This is %(over)s character too long: at most %(most)s are possible. Shorten it, or make two of it.",
            "This is %(over)s characters too long: at most %(most)s are possible. Shorten it, or make two of it.",
            over,
        ) % {"over": over, "most": most}
    if not any(unicodedata.category(character)[0] in "LNS" for character in clean(text)):
        return _("Write something first.")
    return None


def _is_kept(character: str) -> bool:
    if character in "\n\t" or character in _INVISIBLE_KEPT:
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
