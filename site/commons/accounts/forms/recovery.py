"""A new password in place of a forgotten one."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .. import recovery
from ..actions import recovery_codes
from ..by_login import find
from .passwords import HINTS, NEW
from .plain import Plain

NO_FIT = _("The name and the code do not belong together, or the code was used already.")
LONGEST = 254


def password_field():
    return forms.CharField(
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class NewPasswordForm(Plain, forms.Form):
    """Twice the same, and good enough. `member` may be None while nobody has shown who they are."""

    labels = NEW
    hints = HINTS

    password1 = password_field()
    password2 = password_field()

    def __init__(self, *args, member=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member

    def clean(self):
        cleaned = super().clean()
        if "password1" in cleaned and "password2" in cleaned:
            if cleaned["password1"] != cleaned["password2"]:
                self.add_error("password2", _("The two passwords differ."))
            else:
                self.validate(cleaned["password1"])
        return cleaned

    def validate(self, password: str) -> None:
        try:
            validate_password(password, user=self.member)
        except ValidationError as refused:
            self.add_error("password1", refused)


class RecoverWithCodeForm(NewPasswordForm):
    """Tells no stranger whether a name exists: the password is looked at first, without the name."""

    labels = NEW | {"login": _("Sign-in name or e-mail address"), "code": _("Code from your sheet")}
    hints = HINTS | {"code": _("Twenty digits. Spaces do not matter.")}
    field_order = ["login", "code", "password1", "password2"]

    login = forms.CharField(
        max_length=LONGEST, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    code = forms.CharField(
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "dir": "ltr",
                "inputmode": "numeric",
                "spellcheck": "false",
            }
        ),
    )

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        member = find(cleaned["login"])
        if not recovery_codes.fits(member=member, code=cleaned["code"]):
            raise ValidationError(NO_FIT, code="no_fit")
        self.member = member
        self.validate(cleaned["password1"])  # now also against their own names
        return cleaned

    def clean_code(self):
        digits = recovery.read_code(self.cleaned_data["code"])
        if len(digits) != recovery.DIGITS:
            raise ValidationError(_("A code has twenty digits."), code="length")
        return digits
