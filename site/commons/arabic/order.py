"""A stored key that puts names in dictionary order by plain comparison, the same on every database."""

import re

from .characters import AFTER
from .normalise import fold

_ARTICLE = re.compile(r"\bال(?=[ء-ي]{2})")
_NUMBER = re.compile(r"\d+")
# «پ» sorts after every word in «ب»: the base letter, then twice the last of the alphabet.
_FOLLOWERS = str.maketrans({letter: f"{base}يي" for letter, base in AFTER.items()} | {"ء": ""})


def sort_key(name: str) -> str:
    """Folded, «ال» left out, numbers padded to six digits. Holds only letters that every collation
    of SQLite and PostgreSQL (C, glibc, ICU) puts in the same order: space, digits, a-z, ا-ي.
    """
    text = _ARTICLE.sub("", fold(name)).translate(_FOLLOWERS)
    return _NUMBER.sub(lambda match: match[0].zfill(6), text)
