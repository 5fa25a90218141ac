"""The name a member gives to the device at hand."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import known_device
from ..names import clean_display_name
from .plain import Plain


class DeviceForm(Plain, forms.Form):
    device = forms.CharField(
        label=_("Name of this device"),
        max_length=known_device.NAME,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    hints = {"device": _("Only you see it. For example: my telephone.")}

    def clean_device(self):
        return clean_display_name(self.cleaned_data["device"])
