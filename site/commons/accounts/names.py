"""Sign-in names and display names: what is refused, and how one is written down.

The sign-in name is private: a person types it to enter and nobody else is shown it. The display
name is public, so two that look alike count as the same.
"""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from commons.arabic import normalise

sign_in_name_validator = RegexValidator(
    r"^[\w.+-]+\Z",
    _("Use letters, digits and the signs . + - _ only, without spaces."),
    code="invalid",
)


def clean_sign_in_name(name: str) -> str:
    """The one spelling of a sign-in name: NFKC, lower case."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def clean_display_name(name: str) -> str:
    """Spaces joined and invisible characters dropped, but for the zero-width non-joiner of words."""
    visible = (c for c in name if c == "\u200c" or unicodedata.category(c) not in {"Cc", "Cf"})
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def display_key(name: str) -> str:
    """Two display names with the same key look alike, and may not both exist."""
    return normalise.key(name)


def validate_display_name(name: str) -> None:
    """Refuses a name of nothing but marks and spaces, or with more than three marks on a letter."""
    if not display_key(name):
        raise ValidationError(_("Write a name with at least one letter."), code="empty")
    marks = 0
    for c in unicodedata.normalize("NFD", name):
        marks = marks + 1 if unicodedata.combining(c) else 0
        if marks > 3:
            raise ValidationError(
                _("This name carries too many marks on one letter."), code="marks"
            )
