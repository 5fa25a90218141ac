"""Sign-in names and display names: what is refused, and how one is written down.

The sign-in name is private: a person types it to enter and nobody else is shown it. The display
name is public. Two people may have the same one: refusing it would tell who has an account.
Their profiles' addresses differ, and names that are public already are kept (`public_names`).
"""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from commons.arabic import bidi, normalise
from commons.arabic.numerals import western

sign_in_name_validator = RegexValidator(
    r"^[\w.+-]+\Z",
    _("Use letters, digits and the signs . + - _ only, without spaces."),
    code="invalid",
)


def clean_sign_in_name(name: str) -> str:
    """The one spelling of a sign-in name: NFKC, lower case, digits as 0-9."""
    return western(unicodedata.normalize("NFKC", name)).strip().casefold()


def clean_display_name(name: str) -> str:
    """Spaces joined and invisible characters dropped, but for the zero-width non-joiner of words."""
    visible = (c for c in name if c == "\u200c" or unicodedata.category(c) not in {"Cc", "Cf"})
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def display_key(name: str) -> str:
    """What lists of accounts are sorted and searched by."""
    return normalise.key(name)


def validate_display_name(name: str) -> None:
    """Refuses what cannot be read or moves its neighbours; what is taken is asked of `policy`."""
    if bidi.has_overrides(name):
        raise ValidationError(
            _("This name holds signs that turn the direction of text."), code="direction"
        )
    if not display_key(name):
        raise ValidationError(_("Write a name with at least one letter."), code="empty")
    marks = 0
    for c in unicodedata.normalize("NFD", name):
        marks = marks + 1 if unicodedata.combining(c) else 0
        if marks > 3:
            raise ValidationError(
                _("This name carries too many marks on one letter."), code="marks"
            )
    if any(bidi.mixes_scripts(word) for word in name.split()):
        raise ValidationError(
            _("This name mixes letters of several alphabets in one word."), code="scripts"
        )
