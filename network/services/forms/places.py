"""A place of the own organisation, and asking for somebody else's."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.places.models import Area
from network.organizations.models import Location

from .fields import SpotField


class AreaField(forms.ModelChoiceField):
    """All places in the order of their tree, each under what it lies in."""

    def __init__(self, **options):
        super().__init__(queryset=Area.objects.visible_to(None), **options)

    def label_from_instance(self, area) -> str:
        return f"{'— ' * (area.depth - 1)}{area.name}"


class LocationForm(forms.ModelForm):
    """How exactly it is told is the author's word: town only, unless they choose more."""

    use_required_attribute = False
    area = AreaField(label=_("Town or village"), help_text=_("The smallest one that holds it."))
    spot = SpotField(
        label=_("Coordinates"),
        required=False,
        help_text=_("Pasted from a map, for example: 36.58, 37.04"),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )

    class Meta:
        model = Location
        fields = (
            "name_ar",
            "area",
            "kind",
            "precision",
            "address",
            "directions",
            "spot",
            "name_en",
            "name_tr",
            "name_ku",
            "name_ckb",
        )
        help_texts = {"name_ar": _("As people call it, for example: the centre's office.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        where = self.instance
        if where.latitude is not None:
            self.initial["spot"] = (where.latitude, where.longitude)

    def clean(self):
        data = super().clean()
        if "spot" in data:
            self.instance.latitude, self.instance.longitude = data["spot"] or (None, None)
        return data


class OwnPlaceForm(forms.Form):
    """One of the organisation's places where the service is not given yet."""

    use_required_attribute = False
    location = forms.ModelChoiceField(
        label=_("A place you have already"), queryset=Location.objects.none()
    )

    def __init__(self, *args, service, organization, **kwargs):
        super().__init__(*args, **kwargs)
        rows = Location.objects.filter(organization=organization).select_related("area")
        self.fields["location"].queryset = rows.exclude(service_places__service=service)
        self.fields["location"].label_from_instance = lambda row: f"{row.name} · {row.area}"


class VenueForm(forms.Form):
    """Somebody else's place: their name and the town, nothing that they do not tell anyway."""

    use_required_attribute = False
    location = forms.ModelChoiceField(
        label=_("Somebody else's place"),
        help_text=_("Its owner is asked. Until they agree, nobody sees it at your service."),
        queryset=Location.objects.none(),
    )

    def __init__(self, *args, lendable, **kwargs):
        super().__init__(*args, **kwargs)
        rows = lendable.select_related("area", "organization").order_by(
            "organization__sort_name", "sort_name"
        )
        self.fields["location"].queryset = rows
        self.fields["location"].label_from_instance = lambda row: (
            f"{row.organization}: {row.name} · {row.area}"
        )


class AnswerForm(forms.Form):
    use_required_attribute = False
    agrees = forms.ChoiceField(
        label=_("May the service be given there?"),
        choices=[("yes", _("Yes, and it may be shown")), ("no", _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer.")},
    )
