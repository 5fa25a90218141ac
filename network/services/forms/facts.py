"""The forms of a service's own fields. A form never saves: actions do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.organizations.models import Organization
from network.organizations.models.organization import Kind
from network.organizations.models.spoken import Spoken

from ..models import Alert, Service
from ..models.eligibility import GROUPS
from ..models.way_in import ACCESSIBILITY, WAYS
from .fields import AmountField, DayField, WholeField


class FactsForm(forms.ModelForm):
    """A part of the facts. `parts` are its groups of fields, each with a heading."""

    parts: tuple = ()
    use_required_attribute = False

    def _update_errors(self, errors):
        """A fault of a field that another screen keeps is told above the form."""
        known = getattr(errors, "error_dict", {})
        for name in [name for name in known if name not in self.fields]:
            errors.error_dict.setdefault("__all__", []).extend(errors.error_dict.pop(name))
        super()._update_errors(errors)

    @property
    def groups(self):
        return [(heading, [self[name] for name in names]) for heading, names in self.parts]


class StateForm(FactsForm):
    parts = (
        (_("At present"), ("status", "paused_until")),
        (_("Ours or a public service"), ("kind", "public_body")),
    )

    class Meta:
        model = Service
        fields = ("status", "paused_until", "kind", "public_body")
        field_classes = {"paused_until": DayField}
        widgets = {"paused_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bodies = Organization.objects.filter(kind=Kind.PUBLIC_BODY).by_name()
        self.fields["public_body"].queryset = bodies | Organization.objects.filter(
            pk=self.instance.public_body_id
        )


WHOLE = ("min_age", "max_age", "wait_days")
NUMBERS = (*WHOLE, "fee_amount")


class AboutForm(FactsForm):
    parts = (
        (_("For whom"), ("for_everyone", "gender", "min_age", "max_age", *GROUPS)),
        (_("Cost"), ("cost_kind", "fee_amount", "fee_currency")),
        (_("How to get it"), (*WAYS, "wait_days")),
        (_("Languages"), ("languages",)),
        (_("What people find there"), ("women_staff", *ACCESSIBILITY)),
    )
    languages = forms.MultipleChoiceField(
        label=_("People are served in"),
        help_text=_("None chosen: not known."),
        choices=Spoken.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Service
        fields = (
            *("for_everyone", "gender", "min_age", "max_age", *GROUPS),
            *("cost_kind", "fee_amount", "fee_currency"),
            *(*WAYS, "wait_days", "women_staff", *ACCESSIBILITY),
        )
        field_classes = dict.fromkeys(WHOLE, WholeField) | {"fee_amount": AmountField}
        widgets = {
            name: forms.TextInput(attrs={"inputmode": "decimal", "size": 8}) for name in NUMBERS
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["languages"] = [row.language for row in self.instance.languages.all()]


class AlertForm(FactsForm):
    class Meta:
        model = Alert
        fields = (
            "text_ar",
            "starts_on",
            "ends_on",
            *(f"text_{c}" for c in ("en", "tr", "ku", "ckb")),
        )
        field_classes = {"starts_on": DayField, "ends_on": DayField}
        widgets = {
            name: forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            for name in ("starts_on", "ends_on")
        }
        help_texts = {"text_ar": _("In one sentence, for example: no vaccines until Sunday.")}
