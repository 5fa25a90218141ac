"""What a provider says of each of its services. Ticked is “still correct”, as it comes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.safety import words


class ConfirmationForm(forms.Form):
    words = forms.CharField(
        label=_("What is wrong, in a few words"),
        help_text=_("Optional. Coordinators read it and call you back."),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )

    def __init__(self, *args, pages, **kwargs):
        super().__init__(*args, auto_id="%s", **kwargs)
        self.pages = pages
        for page in pages:
            self.fields[f"right-{page.service_id}"] = forms.BooleanField(required=False)
            self.fields[f"wrong-{page.service_id}"] = forms.BooleanField(required=False)

    @property
    def rows(self):
        """(page, “still correct” is ticked, “something is wrong” is ticked), as it was sent."""
        for page in self.pages:
            right, wrong = (f"{said}-{page.service_id}" for said in ("right", "wrong"))
            yield page, right in self.data or not self.is_bound, wrong in self.data

    def clean_words(self):
        return words.clean(self.cleaned_data["words"])

    def clean(self):
        if not any(
            self.cleaned_data.get(f"{said}-{page.service_id}")
            for page in self.pages
            for said in ("right", "wrong")
        ):
            raise forms.ValidationError(_("Tick at least one service."))

    def found(self) -> tuple[list, list, str]:
        """(services all right, services with something wrong, what is wrong); wrong weighs more."""
        data = self.cleaned_data
        wrong = [page.service for page in self.pages if data[f"wrong-{page.service_id}"]]
        right = [page.service for page in self.pages if data[f"right-{page.service_id}"]]
        return [one for one in right if one not in wrong], wrong, data["words"]
