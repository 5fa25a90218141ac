"""Whom somebody means who types a name to get in."""

from django.db.models import Q

from .models import User
from .names import clean_sign_in_name


def find(login: str) -> User | None:
    """By sign-in name or address, in one question; open accounts only."""
    login = login.strip()
    if not login or "\x00" in login:
        return None
    named = Q(sign_in_name=clean_sign_in_name(login)) | Q(email=login.lower())
    return User.objects.filter(named, is_active=True).first()
