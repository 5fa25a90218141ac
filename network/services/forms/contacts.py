"""A way to reach a service, and choosing one that the organisation has already."""

import phonenumbers
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.organizations.models import Contact
from network.organizations.models.contact import DEFAULT_REGION, Kind
from network.organizations.models.spoken import Spoken

from .fields import plain


class ContactForm(forms.ModelForm):
    """Numbers in any digits. The country is never guessed: a wrong one rings at a stranger's."""

    use_required_attribute = False
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages spoken there"),
        help_text=gettext_lazy("Of whoever answers. None chosen: not known."),
        choices=Spoken.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Contact
        fields = (
            "kind",
            "value",
            "label_ar",
            "languages",
            "audience",
            "label_en",
            "label_tr",
            "label_ku",
            "label_ckb",
        )
        widgets = {"value": forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"})}
        help_texts = {
            "value": gettext_lazy(
                "Telephone numbers with their country, for example +963 21 555 0100. "
                "Any digits will do."
            ),
            "label_ar": gettext_lazy("Who answers, for example: reception."),
        }

    def clean(self):
        """Before the model's own check, so that what is missing is named."""
        data = super().clean()
        if data.get("kind") in {Kind.PHONE, Kind.WHATSAPP} and data.get("value"):
            why = why_not_call(plain(data["value"]))
            if why:
                self.add_error("value", why)
        return data

    def _update_errors(self, errors):
        """The model looks again at a field that was refused already: one fault is enough."""
        for name in set(errors.error_dict) & set(self.errors):
            del errors.error_dict[name]
        super()._update_errors(errors)


def why_not_call(text: str) -> str | None:
    """Why this number cannot be called from abroad, or None when it names its country."""
    if text.startswith(("+", "00", "＋")):
        return None
    try:
        number = phonenumbers.parse(text, DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        return None  # the model says what is wrong with it
    if not phonenumbers.is_possible_number(number):
        return None
    whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return _(
        "The country is missing. For a Syrian number write %(number)s; "
        "for another country begin with + and its code."
    ) % {"number": whole}


class KnownContactForm(forms.Form):
    """One of those the organisation has, and the service has not."""

    use_required_attribute = False
    contact = forms.ModelChoiceField(
        label=gettext_lazy("A contact you have already"), queryset=Contact.objects.none()
    )

    def __init__(self, *args, service, organization, **kwargs):
        super().__init__(*args, **kwargs)
        rows = Contact.objects.filter(organization=organization)
        rows = rows.exclude(service_contacts__service=service).order_by("kind", "pk")
        self.fields["contact"].queryset = rows
        self.fields["contact"].label_from_instance = lambda row: f"{row.label}: {row.value}"
