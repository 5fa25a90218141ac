"""Making an account: a name for others, a password, and an address for those who want one."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from .. import tickets
from ..models import User
from ..names import clean_display_name, validate_display_name
from .naming import PublicName
from .passwords import HINTS
from .plain import Plain


class SignUpForm(Plain, PublicName, forms.Form):
    """`ticket` carries the sign-in name. `website` is shown to no person: who fills it in is a program."""

    labels = {
        "display_name": _("The name others see"),
        "sign_in_name": _("Sign-in name"),
        "password1": _("Password"),
        "password2": _("Password once more"),
        "email": _("E-mail address (optional)"),
    }
    hints = HINTS | {
        "display_name": _("Any name you like to go by. You can change it later."),
        "sign_in_name": _(
            "Made by the site and shown to nobody else. Write it down: with it and the password "
            "you sign in."
        ),
        "email": _(
            "Helps when the password is forgotten. Shown to nobody, and confirmed by a letter."
        ),
    }

    display_name = forms.CharField(
        max_length=60,
        validators=[validate_display_name],
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "dir": "auto"}),
    )
    sign_in_name = forms.CharField(
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "username", "readonly": True, "dir": "auto"}),
    )
    password1 = forms.CharField(
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    email = forms.CharField(
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )
    website = forms.CharField(required=False, widget=forms.TextInput)
    ticket = forms.CharField(widget=forms.HiddenInput)

    def clean_display_name(self):
        super().clean_display_name()
        return clean_display_name(self.cleaned_data["display_name"])

    def clean_email(self):
        address = self.cleaned_data["email"].strip().lower()
        if address:
            validate_email(address)
        return address

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Leave this field empty."), code="robot")
        return ""

    def clean(self):
        cleaned = super().clean()
        ticket = tickets.read(cleaned.get("ticket", ""))
        if ticket is None or ticket.is_old:
            raise forms.ValidationError(
                _("This page was open for very long. Press the button once more."), code="ticket"
            )
        if ticket.is_hasty:
            raise forms.ValidationError(
                _("That was very quick. Wait a moment, then press the button once more."),
                code="hasty",
            )
        cleaned["sign_in_name"] = ticket.name
        self.check_passwords(cleaned)
        return cleaned

    def check_passwords(self, cleaned):
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("The two passwords differ."))
        elif first:
            person = User(
                sign_in_name=cleaned["sign_in_name"], display_name=cleaned.get("display_name", "")
            )
            try:
                validate_password(first, user=person)
            except forms.ValidationError as refused:
                self.add_error("password1", refused)
