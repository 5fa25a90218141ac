"""What is asked before an account is erased."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .plain import Plain

KEEP, GO = "keep", "go"


class EraseForm(Plain, forms.Form):
    """The choice, and the password. What stands in them is never shown again."""

    words = forms.ChoiceField(
        choices=[
            (KEEP, _("They stay, without my name")),
            (GO, _("They go too")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what becomes of what you wrote.")},
    )
    password = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
        max_length=1000,
        error_messages={"required": _("Enter your password.")},
    )
    labels = {"words": _("What you wrote"), "password": _("Password")}
    hints = {
        "words": _(
            "Comments that others answered. Pages of an organisation stay in either case, without you."
        )
    }

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self):
        password = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise forms.ValidationError(_("This is not your password."))
        return password

    @property
    def keep_words(self) -> bool:
        return self.cleaned_data["words"] == KEEP
