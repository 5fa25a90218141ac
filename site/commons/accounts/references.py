"""Naming an account in an address without its number or its sign-in name."""

from django.core.signing import BadSignature, Signer

from .models import User

_signer = Signer(salt="accounts.reference")


def of(user) -> str:
    """The same text for the same account (or its primary key), and nobody else can make it up."""
    return _signer.sign_object(user if isinstance(user, int) else user.pk)


def find(reference: str) -> User | None:
    """None for what was forged or belongs to nobody any more."""
    try:
        pk = _signer.unsign_object(reference)
    except (BadSignature, ValueError, UnicodeError):
        return None
    return User.objects.filter(pk=pk, is_active=True).first() if isinstance(pk, int) else None
