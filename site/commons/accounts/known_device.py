"""A browser that has signed in before, on a device that is not shared.

It is known by a cookie alone; the server keeps nothing. What hangs on it: no notice of a new
sign-in, the name the member gave to the device, and an own count of wrong passwords, so that
nobody who guesses at an account elsewhere can keep its owner out (the "device cookies" of OWASP).
A new password makes every device unknown again, and signing out takes the cookie away.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

SALT = "wasl.known-device"
SECONDS = 180 * 24 * 60 * 60
NAME = 40  # characters


def cookie_name() -> str:
    return "__Host-device" if settings.SESSION_COOKIE_SECURE else "device"


def remember(response, user, device: str = "", mark: str = "") -> None:
    """`mark` keeps the device's own random number when only its name changes."""
    value = signing.dumps(
        {"owner": _owner(user), "mark": mark or secrets.token_urlsafe(12), "name": device[:NAME]},
        salt=SALT,
    )
    response.set_cookie(
        cookie_name(),
        value,
        max_age=SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response) -> None:
    response.delete_cookie(cookie_name(), samesite="Lax")


def is_there(request) -> bool:
    return bool(request and request.COOKIES.get(cookie_name()))


def of(request, user) -> dict | None:
    """`mark` and `name` of this browser if it is known to `user`; None for strangers."""
    value = request.COOKIES.get(cookie_name(), "") if request else ""
    if not value or user is None:
        return None
    try:
        kept = signing.loads(value, salt=SALT, max_age=SECONDS)
        owner, mark, name = kept["owner"], str(kept["mark"]), str(kept["name"])
    except (signing.BadSignature, KeyError, TypeError):
        return None
    if not constant_time_compare(owner, _owner(user)):
        return None
    return {"mark": mark, "name": name}


def _owner(user) -> str:
    words = f"{user.pk}:{user.get_session_auth_hash()}"
    return salted_hmac(SALT, words, algorithm="sha256").hexdigest()[:32]
