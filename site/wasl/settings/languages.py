"""The languages Wasl knows. `LANGUAGES` in the environment says which are switched on."""

import django.conf.locale

# Django has no entry for Kurmanji Kurdish, and without one its addresses are not recognised.
django.conf.locale.LANG_INFO["ku"] = {
    "bidi": False,
    "code": "ku",
    "name": "Kurdish (Kurmanji)",
    "name_local": "Kurdî (Kurmancî)",
}

KNOWN = {
    "ar": "العربية",
    "en": "English",
    "tr": "Türkçe",
    "ku": "Kurdî (Kurmancî)",
    "ckb": "کوردی (سۆرانی)",
}


def switched_on(codes: list[str]) -> list[tuple[str, str]]:
    """Pairs for Django's LANGUAGES; Arabic is always the first. Raises KeyError on a stranger."""
    ordered = ["ar", *(code for code in codes if code != "ar")]
    return [(code, KNOWN[code]) for code in ordered]
