"""Secrets that open the way to a new password, and what the database keeps of them: a keyed hash.

A stolen database alone opens nothing; a changed SECRET_KEY locks nobody out while the old one
stays among the fallbacks.
"""

import secrets
import unicodedata
from datetime import timedelta

from django.conf import settings
from django.utils.crypto import salted_hmac

CODES = 10
DIGITS = 20  # 66 bits: digits are found on every keyboard, and no number of guesses gets near
LINK_WAITS = timedelta(hours=48)
LINK_STAYS = timedelta(days=7)  # open, once it has opened


def new_code() -> str:
    """«1234 5678 9012 3456 7890»."""
    digits = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    return " ".join(digits[i : i + 4] for i in range(0, DIGITS, 4))


def read_code(typed: str) -> str:
    """Only the digits, of any script, whatever stands between them."""
    return "".join(
        str(unicodedata.decimal(c)) for c in typed if unicodedata.decimal(c, None) is not None
    )


def new_token() -> str:
    return secrets.token_urlsafe(32)


def digest(kind: str, secret: str, key: str | None = None) -> str:
    return salted_hmac(f"wasl.recovery.{kind}", secret, secret=key, algorithm="sha256").hexdigest()


def digests(kind: str, secret: str) -> list[str]:
    """Under the present key and under those before it."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [digest(kind, secret, key) for key in keys]
