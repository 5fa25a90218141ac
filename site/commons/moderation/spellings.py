"""Finding a word however it was spelt to slip past: pure text, no database.

Caught: marks and tatweel, invisible characters, drawn-out letters, letters with spaces or signs
between them, the article and the little words written to it, Cyrillic twins, and Arabic written
in Latin letters with digits (7abibi, 3arab). A Latin word without such a digit is only compared
as it stands: «club» must not be found for «كلب».
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator

from commons.arabic import normalise
from commons.arabic.characters import LOOKALIKES

SHORTEST = 2  # letters of a watched word
LONGEST = 40  # letters of a word in Latin letters and digits; beyond, it is no word
STEM = 3  # letters that must be left when a beginning or an ending comes off

_BEGINNINGS = [
    "وال",
    "فال",
    "بال",
    "كال",
    "ولل",
    "ال",
    "لل",
    "وب",
    "ول",
    "يا",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
]
_ENDINGS = [
    "اتهم",
    "يين",
    "تهم",
    "تها",
    "تكم",
    "ها",
    "هم",
    "هن",
    "كم",
    "نا",
    "ني",
    "ين",
    "ون",
    "ات",
    "ان",
    "ته",
    "تك",
    "ه",
    "ك",
    "ي",
    "ا",
]
_DRAWN_OUT = re.compile(r"(.)\1+")
_ARABIZI = re.compile(r"(?=[a-z]*[2356789])(?=[2356789]*[a-z])[a-z2356789]{3,}\Z")
_ARTICLES = re.compile(r"(?:w|b|wa|bi)?(?:el|al|il)(?=.{3})")
_VOWEL = "[اويه]*"
# What each Latin letter or digit may stand for, in folded Arabic. Longer ones first.
_LETTERS = {
    "sh": "ش",
    "ch": "[شك]",
    "kh": "خ",
    "gh": "غ",
    "th": "[ثت]",
    "dh": "[ذضظ]",
    "2": "[اقوي]?",
    "3": "[عغ]",
    "5": "خ",
    "6": "[طظ]",
    "7": "[حخ]",
    "8": "[غق]",
    "9": "[صضق]",
    "b": "ب",
    "c": "[كسص]",
    "d": "[دض]",
    "f": "ف",
    "g": "[جغق]",
    "h": "[هح]",
    "j": "ج",
    "k": "[كق]",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "p": "ب",
    "q": "ق",
    "r": "ر",
    "s": "[سص]",
    "t": "[تط]",
    "v": "ف",
    "w": "و",
    "x": "كس",
    "y": "ي",
    "z": "[زذظ]",
}


def key(word: str) -> str:
    """The one spelling of a watched word or phrase; what is stored and compared."""
    return " ".join(_tight(token) for token in normalise.fold(word).split())


def _tight(token: str) -> str:
    """Cyrillic twins as Latin, drawn-out letters once."""
    return _DRAWN_OUT.sub(r"\1", token.translate(LOOKALIKES))


def _without_signs(text: str) -> str:
    """Letters, digits and spaces alone, so that «ك.ل*م-ة» is one word again."""
    return "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] not in "PS")


def _joined(tokens: list[str]) -> Iterator[str]:
    """Words whose letters were written apart: each run of three single letters or more."""
    run: list[str] = []
    for token in [*tokens, ""]:
        if len(token) == 1:
            run.append(token)
            continue
        if len(run) >= STEM:
            yield _tight("".join(run))
        run = []


def readings(text: str) -> list[list[str]]:
    """The words of `text` in order, as it stands and without signs, and those spaced letters make."""
    found = []
    for version in (text, _without_signs(text)):
        tokens = normalise.fold(version).split()
        found.append([_tight(token) for token in tokens])
        found.extend([word] for word in _joined(tokens))
    return found


def _bare(token: str) -> Iterator[str]:
    """The word, and what is left of it without beginnings and endings."""
    yield token
    starts = [token]
    for beginning in _BEGINNINGS:
        if token.startswith(beginning) and len(token) - len(beginning) >= STEM:
            starts.append(token[len(beginning) :])
    yield from starts[1:]
    for start in starts:
        for ending in _ENDINGS:
            if start.endswith(ending) and len(start) - len(ending) >= STEM:
                yield start[: -len(ending)]
                yield start[: -len(ending)] + "ه"


def arabizi(token: str) -> re.Pattern[str] | None:
    """What folded Arabic words a Latin word with digits may stand for; None for other words."""
    if len(token) > LONGEST or not _ARABIZI.match(token):
        return None
    pattern, place = _VOWEL if token[0] in "aeiou" else "", 0
    while place < len(token):
        for length in (2, 1):
            letters = token[place : place + length]
            if letters in _LETTERS:
                pattern += _LETTERS[letters] + _VOWEL
                break
        place += length
    return re.compile(pattern + r"\Z")


class Watch:
    """A list of watched words, ready to be looked for in many texts."""

    def __init__(self, words: Iterable[tuple[str, Hashable]]):
        """`words` are pairs of a key and what to return when it is found."""
        self.words: dict[str, Hashable] = {}
        self.phrases: dict[str, Hashable] = {}
        for text, value in words:
            (self.phrases if " " in text else self.words)[text] = value
        self.sounds = [(arabizi(w), value) for w, value in self.words.items() if arabizi(w)]

    def find(self, text: str) -> list:
        """What is found in `text`, each once, in the order of the words that gave it away."""
        if not self.words and not self.phrases:
            return []
        found: dict = {}
        seen: set[str] = set()
        for tokens in readings(text):
            whole = f" {' '.join(tokens)} "
            for phrase, value in self.phrases.items():
                if f" {phrase} " in whole:
                    found[value] = None
            for token in tokens:
                if token not in seen:
                    seen.add(token)
                    found.update(dict.fromkeys(self._hits(token)))
        return list(found)

    def _hits(self, token: str) -> Iterator:
        for bare in _bare(token):
            if bare in self.words:
                yield self.words[bare]
        for latin in {token, _ARTICLES.sub("", token, count=1)}:
            if sound := arabizi(latin):
                yield from (value for word, value in self.words.items() if sound.match(word))
        for sound, value in self.sounds:
            if sound.match(token):
                yield value
