"""Entering, and showing once more that it is still you."""

from allauth.account import forms as allauth
from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from .. import own_sessions
from ..by_login import find
from ..session_store import SHARED
from .plain import Plain

LONGEST = 254


class SignInForm(Plain, allauth.LoginForm):
    labels = {"login": _("Sign-in name or e-mail address"), "password": _("Password")}
    hints = {"shared": _("You are signed out when you close the browser, or after half an hour.")}

    shared = forms.BooleanField(label=_("Others use this telephone too"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        # Set afterwards, a field's own max_length would check nothing.
        self.fields["login"].validators.append(MaxLengthValidator(LONGEST))

    def user_credentials(self):
        """The sign-in name of the one account that is meant, whichever way it was typed.

        Otherwise an address would be looked up, and its password tried, twice for an account that
        exists and once for one that does not: whoever measures would learn who is here. What
        belongs to nobody is made a name that nobody can have.
        """
        login = self.cleaned_data["login"]
        member = find(login, closed_too=True)
        name = member.sign_in_name if member else login.replace("@", " ")
        return {"username": name, "password": self.cleaned_data["password"]}

    def login(self, request, redirect_url=None):
        """The length is kept in the session, so that it holds through the second step."""
        request.session[SHARED] = self.cleaned_data["shared"]
        response = super().login(request, redirect_url)
        if request.user.is_authenticated:  # allauth has just set a length of its own
            own_sessions.set_length(request, request.user)
        return response


class ReauthenticateForm(Plain, allauth.ReauthenticateForm):
    labels = {"password": _("Password")}


class AddEmailForm(Plain, allauth.AddEmailForm):
    labels = {"email": _("E-mail address")}
