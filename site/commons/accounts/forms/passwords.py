"""Changing a password, and making a new one after the old was forgotten."""

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from commons.safety import later

from ..by_login import find
from .plain import Plain

SEND_LINK = "commons.accounts.tasks.send_password_link"

NEW = {
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password once more"),
}
HINTS = {"password1": _("At least 12 characters. Three or four words in a row are easy to keep.")}


class ResetPasswordForm(Plain, allauth.ResetPasswordForm):
    labels = {"email": _("E-mail address")}

    def save(self, request, **kwargs):
        """One task whether the address is known or not: the answer takes as long for both.

        Whose address it is, is asked of accounts alone: anybody may type it unconfirmed into theirs.
        """
        member = find(self.cleaned_data["email"])
        later.enqueue(SEND_LINK, member.pk if member else 0)
        return self.cleaned_data["email"]


class ResetPasswordKeyForm(Plain, allauth.ResetPasswordKeyForm):
    labels = NEW
    hints = HINTS


class ChangePasswordForm(Plain, allauth.ChangePasswordForm):
    labels = NEW
    hints = HINTS


class SetPasswordForm(Plain, allauth.SetPasswordForm):
    labels = NEW
    hints = HINTS
