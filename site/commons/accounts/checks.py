"""What a real site may not run without. Part of `check --deploy`."""

from django.conf import settings
from django.core.checks import Error, register


@register(deploy=True)
def check_sign_in(app_configs, **kwargs):
    found = []
    if not settings.STAFF_SECOND_FACTOR:
        found.append(
            Error(
                "Editors may enter with a password alone.",
                hint="Take STAFF_SECOND_FACTOR out of the settings of a real site.",
                id="accounts.E001",
            )
        )
    if "LocMem" in settings.CACHES["default"]["BACKEND"]:
        found.append(
            Error(
                "Each worker counts sign-in attempts alone: the limits are multiplied.",
                hint="Keep the cache in the database or in Redis (CACHE_URL).",
                id="accounts.E002",
            )
        )
    if "Argon2" not in settings.PASSWORD_HASHERS[0]:
        found.append(
            Error(
                "New passwords are not kept with Argon2.", id="accounts.E003", hint="See safety.py."
            )
        )
    return found
