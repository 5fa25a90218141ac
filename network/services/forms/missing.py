"""Saying that a service is missing."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commons.places.models import Area
from commons.themes.models import Theme


class ByDepth(forms.ModelChoiceField):
    """The rows of a tree, each as far in as it lies."""

    def label_from_instance(self, row) -> str:
        return "– " * (row.depth - 1) + row.name


class MissingForm(forms.Form):
    """Cleaned: `theme` and `area` rows, at least one of them."""

    theme = ByDepth(
        Theme.objects.none(), to_field_name="slug", required=False, label=_("What you need")
    )
    area = ByDepth(Area.objects.none(), to_field_name="slug", required=False, label=_("Place"))

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name, model in (("theme", Theme), ("area", Area)):
            self.fields[name].queryset = model.objects.visible_to(None)
            self.fields[name].empty_label = _("Any")
            self.fields[name].error_messages["invalid_choice"] = _(
                "We know no place or theme of this name."
            )

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned["theme"] and not cleaned["area"]:
            raise ValidationError(_("Choose what you need, or the place, or both."))
        return cleaned
