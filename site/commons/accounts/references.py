"""Naming an account in an address without its number or its sign-in name."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings
from django.utils.crypto import salted_hmac

from .models import User

SIZE = 8  # bytes of a primary key


def of(user) -> str:
    """The same text for the same account (or its primary key), and nobody else can make it up.

    Sealed, not only signed: numbers would tell who came before whom, and how many there are.
    """
    number = user if isinstance(user, int) else user.pk
    sealed = _box(settings.SECRET_KEY).encrypt(number.to_bytes(SIZE, "big"), None)
    return urlsafe_b64encode(sealed).decode()


def find(reference: str) -> User | None:
    """None for what was forged or belongs to nobody any more."""
    try:
        sealed = urlsafe_b64decode(reference)
    except ValueError:
        return None
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            number = int.from_bytes(_box(secret).decrypt(sealed, None), "big")
        except (InvalidTag, ValueError):
            continue
        return User.objects.filter(pk=number, is_active=True).first()
    return None


def _box(secret: str) -> AESSIV:
    key = salted_hmac("accounts.reference", "1", secret=secret, algorithm="sha256").digest()
    return AESSIV(key)
