"""Entering, and showing once more that it is still you."""

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from .plain import Plain


class SignInForm(Plain, allauth.LoginForm):
    labels = {"login": _("Sign-in name or e-mail address"), "password": _("Password")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["login"].max_length = 254


class ReauthenticateForm(Plain, allauth.ReauthenticateForm):
    labels = {"password": _("Password")}


class AddEmailForm(Plain, allauth.AddEmailForm):
    labels = {"email": _("E-mail address")}
