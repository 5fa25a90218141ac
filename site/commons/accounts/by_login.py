"""Whom somebody means who types a name to get in."""

from django.db.models import Q

from .models import User
from .names import clean_sign_in_name


def find(login: str, *, closed_too: bool = False) -> User | None:
    """By sign-in name or address, in one question; open accounts only, unless told otherwise.

    An address counts for whoever confirmed it, never for whoever merely typed it.
    """
    login = login.strip()
    if not login or "\x00" in login:
        return None
    named = Q(sign_in_name=clean_sign_in_name(login)) | Q(email=login.lower())
    rows = User.objects.filter(named) if closed_too else User.objects.filter(named, is_active=True)
    return rows.first()
