"""Numbers as Wasl writes them: Western digits everywhere, any digits understood."""

import unicodedata
from decimal import Decimal, InvalidOperation

from babel.numbers import format_currency

from .dates import locale_for

_SEPARATORS = str.maketrans(
    {"٬": None, ",": None, "،": None, " ": None, "\xa0": None, "\u202f": None, "٫": "."}
)
_UNITS = {
    "ar": ("بايت", "ك.ب", "م.ب", "غ.ب"),
    "ckb": ("بایت", "ک.ب", "م.ب", "گ.ب"),
    "tr": ("bayt", "KB", "MB", "GB"),
}
_OTHER_UNITS = ("B", "KB", "MB", "GB")


def western(text: str) -> str:
    """`text` with the decimal digits of every script written 0-9."""
    return "".join(
        str(unicodedata.decimal(character))
        if unicodedata.category(character) == "Nd"
        else character
        for character in text
    )


def parse_number(text: str) -> Decimal | None:
    """The number written in `text` with any digits and grouping; None when it is not one.

    The decimal mark is «٫» or a full stop; a comma groups thousands.
    """
    plain = western(text.strip()).translate(_SEPARATORS).rstrip("%٪")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def grouped(number: int) -> str:
    """1116 → «1,116»."""
    return f"{number:,}"


def money(amount: Decimal, currency: str, language: str) -> str:
    """«5,000 ليرة سورية»: `currency` is a code of ISO 4217; cents only where there are any."""
    return format_currency(
        amount,
        currency,
        "#,##0.##",
        locale=locale_for(language),
        format_type="name",
        currency_digits=False,
    )


def file_size(size: int, language: str) -> str:
    """`size` in bytes as «1.2 م.ب»: units of 1024, one decimal under ten, never 1000 of a unit."""
    amount = float(max(size, 0))
    step = 0
    while round(amount) >= 1000 and step < 3:
        amount /= 1024
        step += 1
    shown = f"{amount:.1f}".removesuffix(".0") if step and amount < 10 else f"{amount:,.0f}"
    return f"{shown} {_UNITS.get(language, _OTHER_UNITS)[step]}"
