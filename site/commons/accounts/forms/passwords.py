"""Changing a password, and making a new one after the old was forgotten."""

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from .plain import Plain

NEW = {
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password once more"),
}
HINTS = {"password1": _("At least 12 characters. Three or four words in a row are easy to keep.")}


class ResetPasswordForm(Plain, allauth.ResetPasswordForm):
    labels = {"email": _("E-mail address")}


class ResetPasswordKeyForm(Plain, allauth.ResetPasswordKeyForm):
    labels = NEW
    hints = HINTS


class ChangePasswordForm(Plain, allauth.ChangePasswordForm):
    labels = NEW
    hints = HINTS


class SetPasswordForm(Plain, allauth.SetPasswordForm):
    labels = NEW
    hints = HINTS
