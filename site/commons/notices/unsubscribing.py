"""The signed words in a mail's unsubscribe address (RFC 8058). Whoever holds them may only stop mail."""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

SALT = "wasl.notices.unsubscribe"
LASTS = 60 * 60 * 24 * 365  # seconds


class Forged(Exception):
    """Not signed by this site."""


class Expired(Exception):
    """Signed, but more than a year ago."""


@dataclass(frozen=True)
class Wish:
    """Stop mail of this rhythm; with a `kind`, only of that kind."""

    user_id: int
    rhythm: str
    kind: str = ""


def token(wish: Wish) -> str:
    return signing.dumps([wish.user_id, wish.rhythm, wish.kind], salt=SALT)


def read(words: str) -> Wish:
    """Raises Forged or Expired."""
    try:
        user_id, rhythm, kind = signing.loads(words, salt=SALT, max_age=LASTS)
    except signing.SignatureExpired as error:
        raise Expired from error
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Forged from error
    return Wish(user_id, rhythm, kind)


def address(wish: Wish, language: str) -> str:
    """The whole address, in the reader's language."""
    with override(language):
        return settings.SITE_URL + reverse("notices:unsubscribe", args=[token(wish)])
