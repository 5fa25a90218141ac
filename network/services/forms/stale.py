"""Narrowing the list of services that nobody can vouch for, and verifying several of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.organizations.models import Organization
from network.organizations.models.participation import Role

from ..freshness import stale
from ..freshness.finding import BY_HAND
from ..models import ServicePage
from ..models.verification import Result
from .places import AreaField

FOUND = {key: words for key, (_how, result, words) in BY_HAND.items() if result == Result.CORRECT}

DIGITS = 18  # of any number that both databases can hold


class NarrowForm(forms.Form):
    """Sent with GET. Cleaned: an organisation, a place, a key of `stale.STATES`, or none of each."""

    organization = forms.ModelChoiceField(
        Organization.objects.none(), required=False, label=_("Organisation"), empty_label=_("All")
    )
    area = AreaField(required=False, label=_("Place"), empty_label=_("All"))
    state = forms.ChoiceField(
        choices=[("", _("All")), *stale.LABELS.items()], required=False, label=_("State")
    )

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        pages = ServicePage.objects.order_by().values("pk")
        giving = Organization.objects.filter(
            participations__page__in=pages, participations__role=Role.BY
        )
        self.fields["organization"].queryset = giving.by_name().distinct()
        for field in self.fields.values():
            field.error_messages["invalid_choice"] = _("There is no such choice any more.")


class TickedField(forms.ModelMultipleChoiceField):
    """A number that no row can have is no other fault than one that no row has."""

    def clean(self, value):
        if any(not (one.isdecimal() and len(one) <= DIGITS) for one in value or ()):
            raise forms.ValidationError(self.error_messages["invalid_choice"], "invalid_choice")
        return super().clean(value)


class BulkForm(forms.Form):
    """Cleaned: `service` rows of `services`, and `found`, a key of `BY_HAND` that is correct."""

    service = TickedField(
        queryset=None,
        error_messages={
            "required": _("Tick at least one service."),
            "invalid_choice": _("A ticked service is not there any more. Nothing was noted."),
        },
    )
    found = forms.ChoiceField(
        choices=list(FOUND.items()),
        error_messages=dict.fromkeys(
            ["required", "invalid_choice"], _("Choose how the services were verified.")
        ),
    )

    def __init__(self, *args, services, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["service"].queryset = services

    @property
    def faults(self) -> list[str]:
        return [str(fault) for faults in self.errors.values() for fault in faults]
