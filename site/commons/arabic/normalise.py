"""One spelling for every way a word is typed.

`fold` is for names and words that must match whole; `index` adds light stems for search. Both sides of
a comparison go through the same function. Text stored after folding keeps `VERSION` beside it:
a change here makes it stale, and raising the number says so.

After research on SQLite FTS5 and the light stemmers of Larkey et al. (2002): affixes only, no roots.
"""

import re
import unicodedata
from collections.abc import Callable

from .characters import AFTER, LETTERS, LOOKALIKES, TATWEEL
from .stems import beginnings, forms, with_preposition

VERSION = 1

_LITTLE = """
في من الي عن مع او ثم ما هل ان و
the of in and to a for at ve ile de da u li ji le بو له
"""
LITTLE_WORDS = frozenset(_LITTLE.split())

# «الموظفين/ات», «ناخب/ة», «طالب(ة)»: the word, then the word with the other ending.
_ENDINGS = re.compile(
    r"(?<![\u0621-\u063a\u0641-\u064a])"  # a start in mid-word makes long runs quadratic
    r"(?P<word>[\u0621-\u063a\u0641-\u064a]{2,})"
    r"(?:\s?[/\\]\s?(?P<slash>ات|[ةهت])|\((?P<bracket>ات|[ةه])\))(?![\u0621-\u064a])"
)
_ARTICLE = re.compile(r"\bال(?=[ء-ي]{2})")
_NUMBER = re.compile(r"\d+")
# «پ» sorts after every word in «ب»: the base letter, then twice the last of the alphabet.
_FOLLOWERS = str.maketrans({letter: f"{base}يي" for letter, base in AFTER.items()} | {"ء": ""})

_DROPPED = {"Mn", "Me", "Cf"}
_KEPT = {"L", "N"}


def fold(text: str) -> str:
    """Lower-case words separated by single spaces: letters and ASCII digits only, marks dropped.

    Empty when `text` holds no letter or digit. Idempotent, and safe on any string.
    """
    text = _plain(text)
    text = _ENDINGS.sub(_both_endings, text)
    return " ".join(text.translate(_LETTER).split())


def key(text: str) -> str:
    """A name reduced to what the eye tells apart: fold, no spaces, Cyrillic and Greek twins as Latin."""
    return fold(text).translate(LOOKALIKES).replace(" ", "")


def sort_key(name: str) -> str:
    """Dictionary order by plain comparison: folded, «ال» left out, numbers padded to six digits.

    Arabic names hold only letters that SQLite and PostgreSQL's collations (C, C.UTF-8, ICU root, en,
    tr; tried) put in the same order: space, digits, a-z, ا-ي. ICU's `ar` puts a-z last.
    """
    text = _ARTICLE.sub("", fold(name)).translate(_FOLLOWERS)
    return _NUMBER.sub(lambda match: match[0].zfill(6), text)


def index(text: str) -> str:
    """The folded words, then their stems where these differ: what a search index holds.

    Words are kept as written, so an exact match ranks above a related one.
    """
    words = fold(text).split()
    stems = [stem for word in words for stem in (*forms(word)[1:], *with_preposition(word))]
    return " ".join(words + stems)


def start_index(text: str) -> str:
    """What is indexed for search as you type: the folded words, also without article and «و»."""
    words = fold(text).split()
    return " ".join(words + [start for word in words for start in beginnings(word)[1:]])


def query(text: str) -> list[tuple[str, ...]]:
    """For every word asked for, the forms of which any may match in `index`; empty when none is left.

    Little words («في», «the») are left out unless nothing else was asked.
    """
    words = list(dict.fromkeys(fold(text).split()))
    telling = [word for word in words if word not in LITTLE_WORDS]
    return [forms(word) for word in telling or words]


def _plain(text: str) -> str:
    """Compatibility forms resolved, lower case, marks and invisible characters gone."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", text.translate(_UNMARKED))


class _Table(dict):
    """For `str.translate`: works each character of the living scripts out once."""

    def __init__(self, rule: Callable[[str], str]):
        self.rule = rule

    def __missing__(self, code: int) -> str:
        found = self.rule(chr(code))
        if code < 0x3000:
            self[code] = found
        return found


def _unmarked(character: str) -> str:
    dropped = character == TATWEEL or unicodedata.category(character) in _DROPPED
    return "" if dropped else character


def _letter(character: str) -> str:
    """A letter in its one form, a digit as ASCII; a space for everything else."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] in _KEPT or category == "Mc":
        return character.translate(LETTERS)
    return " "


_UNMARKED = _Table(_unmarked)
_LETTER = _Table(_letter)


def _both_endings(match: re.Match[str]) -> str:
    word = match["word"]
    ending = match["slash"] or match["bracket"]
    stem = word
    if ending == "ات" and word.endswith(("ين", "ون")) and len(word) > 4:
        stem = word[:-2]
    elif ending in "ةه" and word.endswith("ا") and len(word) > 3:
        stem = word[:-1]  # عضوا/ة
    return f"{word} {stem}{ending}"
