"""The languages a short name has a column for. Adding one is a migration."""

from django.utils.translation import get_language

CODES = ("ar", "en", "tr", "ku", "ckb")


def current() -> str:
    """The active language if short names have a column for it, else Arabic."""
    code = get_language() or "ar"
    return code if code in CODES else "ar"
