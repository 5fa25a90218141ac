"""Names reduced to how they are drawn, so that an imitation meets the name it imitates (UTS 39).

Only for comparing with names that are public: two honest names may share a skeleton.
"""

import unicodedata

from .characters import LOOKALIKES, TATWEEL
from .confusables import DRAWN_LIKE
from .normalise import fold

_PLAIN = str.maketrans({other: plain for plain, others in DRAWN_LIKE.items() for other in others})
# After folding, which has lost the case: a capital i is drawn like an l, and so are a one and an alef.
_STROKES = str.maketrans({"i": "l", "1": "l", "ا": "l", "0": "o", "ه": "o", "m": "rn", "|": "l"})
_INVISIBLE = {"Mn", "Me", "Cf", "Cc", "Cs"}


def skeleton(name: str) -> str:
    """Letters without spaces; equal for names that a hurried reader takes for one another.

    NFKC; marks, tatweel and invisible characters dropped; twins of other scripts made Latin while
    their case is known; folded (alef, yeh, kaf, teh marbuta, digits, case); strokes made one.
    Empty when `name` holds no letter or digit.
    """
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name))
    seen = "".join(c for c in text if c != TATWEEL and unicodedata.category(c) not in _INVISIBLE)
    drawn = fold(unicodedata.normalize("NFC", seen).translate(_PLAIN)).translate(LOOKALIKES)
    return drawn.translate(_STROKES).replace(" ", "").replace("vv", "w")
