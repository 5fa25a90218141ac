"""Six digits from a telephone, or one of the codes kept on paper."""

import unicodedata

from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

from .plain import Plain


class Code(Plain):
    """Takes digits of any script, and drops the spaces and marks people type between them."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {
            "dir": "ltr",
            "inputmode": "numeric",
            "spellcheck": "false",
        }

    def clean_code(self):
        code = self.cleaned_data["code"]
        self.cleaned_data["code"] = "".join(
            str(unicodedata.decimal(c, c)) for c in code if c.isalnum()
        )
        return super().clean_code()


class AuthenticateForm(Code, base.AuthenticateForm):
    labels = {"code": _("Code")}
    hints = {"code": _("The six digits in your authenticator app, or one of your recovery codes.")}


class ReauthenticateForm(Code, base.ReauthenticateForm):
    labels = AuthenticateForm.labels
    hints = AuthenticateForm.hints


class ActivateTOTPForm(Code, totp.ActivateTOTPForm):
    labels = {"code": _("Code from the app")}
    hints = {"code": _("The six digits the app shows now.")}

    def clean_code(self):
        """Whoever sets up the app has just shown a code of it: not asked again in this session."""
        code = super().clean_code()
        record_authentication(context.request, self.user, "mfa", type="totp")
        return code
