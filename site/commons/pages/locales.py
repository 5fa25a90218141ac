"""The few rows of Locale, asked on every page, looked up once per process."""

from wagtail.models import Locale

_codes: dict[int, str] = {}


def code(locale_id: int) -> str:
    """The language code of a locale. Raises KeyError when there is no such locale."""
    if locale_id not in _codes:
        _codes.update(Locale.objects.values_list("pk", "language_code"))
    return _codes[locale_id]


def forget(**kwargs) -> None:
    _codes.clear()
