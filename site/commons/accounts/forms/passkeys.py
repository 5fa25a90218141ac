"""What the browser answers about a passkey; whatever else is posted there is refused, not a fault."""

from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import forms as webauthn
from django.utils.translation import gettext_lazy as _

from ..names import clean_display_name
from .plain import Plain

# What fido2 and its CBOR reader raise at bytes that are none of theirs.
NONSENSE = (
    AttributeError,
    AssertionError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    OverflowError,
    RecursionError,
)


class Careful(Plain):
    """The library trusts the shape of what it parses; a stranger need not keep to it."""

    def full_clean(self):
        try:
            super().full_clean()
        except NONSENSE:
            self.add_error(None, get_adapter().validation_error("incorrect_code"))
        if "credential" in self.data:  # an answer is good for one try, and is not shown again
            self.data = self.data.copy()
            self.data["credential"] = ""


class AddPasskeyForm(Careful, webauthn.AddWebAuthnForm):
    labels = {
        "name": _("Name of the passkey"),
        "passwordless": _("Sign in with it alone, without the password"),
    }
    hints = {"name": _("For example: my telephone.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].max_length = 60
        self.fields["name"].initial = ""
        self.initial["name"] = ""
        self.initial.setdefault("passwordless", True)
        self.fields["passwordless"].widget.attrs.clear()  # a tick, not a password

    def clean(self):
        """Whoever adds a passkey has just shown it: not asked again in this session."""
        cleaned = super().clean()
        if cleaned.get("credential"):
            record_authentication(context.request, self.user, "mfa", type="webauthn")
        return cleaned

    def clean_name(self):
        name = clean_display_name(super().clean_name())[:60]
        return name or str(_("Passkey"))


class AuthenticatePasskeyForm(Careful, webauthn.AuthenticateWebAuthnForm):
    pass


class SignInPasskeyForm(Careful, webauthn.LoginWebAuthnForm):
    pass


class ReauthenticatePasskeyForm(Careful, webauthn.ReauthenticateWebAuthnForm):
    pass


class RenamePasskeyForm(Careful, webauthn.EditWebAuthnForm):
    labels = {"name": _("Name of the passkey")}
