"""What people fill in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.accounts import public_names
from commons.accounts.names import clean_display_name
from commons.arabic import bidi
from commons.safety import html

from . import policy, speaking, tickets
from .models import ThreadSetting


class WordsForm(forms.Form):
    """A comment's words. Too many of them are refused, and stay in the field."""

    text = forms.CharField(
        label=_("Your comment"),
        strip=False,
        max_length=None,
        help_text=_(
            "Two stars around words make them strong: **so**. A dash begins a list. Links work by themselves."
        ),
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        if reason := html.why_not(text, policy.MOST):
            raise forms.ValidationError(reason)
        return text


class Speaking:
    """For a form in which a member may speak for an organisation that confirmed it."""

    def offer_organizations(self, user) -> None:
        self.organizations = speaking.organizations_of(user)
        if self.organizations:
            self.fields["organization"] = forms.ChoiceField(
                label=_("I write"),
                required=False,
                choices=[("", _("as myself"))]
                + [
                    (str(row.pk), _("on behalf of %(name)s") % {"name": bidi.isolate(row.name)})
                    for row in self.organizations
                ],
            )

    def clean_organization(self):
        chosen = self.cleaned_data["organization"]
        return next((row for row in self.organizations if str(row.pk) == chosen), None)


class WriteForm(Speaking, WordsForm):
    """`website` is for machines that fill in everything: people do not see it."""

    website = forms.CharField(required=False, label=_("Leave this field empty"))
    ticket = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, user, follows: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        if not user.is_authenticated:
            self.fields["name"] = forms.CharField(
                label=_("Your name"),
                max_length=50,
                help_text=_(
                    "Any name you like. Better not your full name together with your town."
                ),
                widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "nickname"}),
            )
            self.order_fields(["name", "text"])
        else:
            self.offer_organizations(user)
            if not follows:
                self.fields["follow"] = forms.BooleanField(
                    label=_("Tell me about new comments here"), required=False
                )

    def clean_name(self):
        name = clean_display_name(self.cleaned_data["name"])
        if not name or bidi.has_stacked_marks(name):
            raise forms.ValidationError(_("Write a name with at least one letter."))
        if public_names.is_reserved(name) or public_names.imitated(name):
            raise forms.ValidationError(
                _("Choose another name: this one stands for the site or for somebody else.")
            )
        return name

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("website"):
            self.add_error(None, _("One field of this form has to stay empty. Empty it, please."))
        ticket = tickets.read(cleaned.get("ticket", ""))
        if ticket is None:
            self.add_error(None, _("This form was open for long. Your words are here: send again."))
        elif ticket.seconds < tickets.QUICKEST and not self.user.is_authenticated:
            self.add_error(None, _("That was very quick. Wait a moment, and send again."))
        else:
            cleaned["token"] = ticket.token
        return cleaned

    def renewed(self) -> "WriteForm":
        """The same words in a form that can be sent once more."""
        self.data = self.data.copy()
        self.data["ticket"] = tickets.issue()
        return self


class SettingForm(forms.ModelForm):
    class Meta:
        model = ThreadSetting
        fields = ["who", "closes_after", "read_first", "shared"]
        widgets = {"who": forms.RadioSelect, "read_first": forms.RadioSelect}
