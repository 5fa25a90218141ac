"""The search box."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commons.places.models import Area
from commons.themes.models import Theme

from .querying import LONGEST, words
from .sources import sources


class Chosen(forms.CharField):
    """The slug of a row of `model` that is kept in the address; the row itself when cleaned."""

    widget = forms.HiddenInput

    def __init__(self, model):
        super().__init__(required=False)
        self.model = model

    def clean(self, value):
        slug = super().clean(value)
        if not slug:
            return None
        row = self.model.objects.filter(slug=slug).first()
        if row is None:
            raise ValidationError(_("We know no place or theme of this name."), code="unknown")
        return row


class SearchForm(forms.Form):
    """Cleaned: `q` as typed, `words`, `area` and `theme` rows or None, `kind` a source's key or ""."""

    q = forms.CharField(
        label=_("Search words"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto", "enterkeyhint": "search"}),
    )
    area = Chosen(Area)
    theme = Chosen(Theme)
    kind = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def clean_q(self) -> str:
        asked = self.cleaned_data["q"]
        self.cleaned_data["words"] = words(asked)
        if asked and not self.cleaned_data["words"]:
            raise ValidationError(_("Write at least one letter or number."), code="empty")
        return asked

    def clean_kind(self) -> str:
        kind = self.cleaned_data["kind"]
        return kind if sources.get(kind) else ""

    @property
    def is_too_long(self) -> bool:
        return len(self.data.get("q", "")) > LONGEST
