"""The profile as its owner fills it in: beside each line, who sees it."""

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from commons.places.models import Area
from commons.safety import words

from .. import public_words
from ..models import Profile
from ..names import clean_display_name, validate_display_name
from .naming import PublicName
from .plain import Plain

# At most the town: a neighbourhood or a camp leads to a door.
TOWN_LEVEL = ("governorate", "district", "sub_district", "community")
OTHERS = {"fr": "Français", "de": "Deutsch", "syr": "ܣܘܪܝܝܐ", "hy": "Հայերեն", "ru": "Русский"}


class TownField(forms.ModelChoiceField):
    def label_from_instance(self, area) -> str:
        return "— " * (area.depth - 1) + area.name


class ProfileForm(Plain, PublicName, forms.ModelForm):
    labels = {"display_name": _("The name others see"), "area": _("Where I am at home")}
    hints = {
        "display_name": _("Shown beside everything you write, earlier words too."),
        "about": _("Up to 600 characters. Plain text."),
        "area": _("The town at most. Do not show it together with your real name."),
        "link": _("A whole address, for example: https://example.org"),
    }

    display_name = forms.CharField(
        max_length=60,
        validators=[validate_display_name],
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "dir": "auto"}),
    )
    area = TownField(queryset=None, required=False, empty_label=_("Not told"))
    link = forms.URLField(
        label=_("A page of mine elsewhere"),
        required=False,
        max_length=300,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https", "http"])],
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages I speak"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=lambda: [*settings.KNOWN_LANGUAGES, *OTHERS.items()],
    )

    class Meta:
        model = Profile
        fields = [
            "display_name",
            *(name for line in Profile.FIELDS for name in (line, f"{line}_for")),
        ]
        widgets = {
            "about": forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        towns = Area.objects.filter(kind__in=TOWN_LEVEL).order_by("path")
        self.fields["area"].queryset = towns
        self.initial.setdefault("display_name", self.instance.user.display_name)

    def named(self):
        return self.instance.user

    def clean_display_name(self):
        super().clean_display_name()
        return clean_display_name(self.cleaned_data["display_name"])

    def clean_about(self):
        return self.sayable("about", words.clean(self.cleaned_data["about"]))

    def clean_link(self):
        return self.sayable("link", self.cleaned_data["link"])

    def sayable(self, name, words):
        before = self.initial.get(name) or ""
        if refusal := public_words.why_not(self.instance.user, words, before):
            raise forms.ValidationError(refusal, code="words")
        return words

    def lines(self):
        """Pairs for the template: a line and who sees it."""
        return [(self[name], self[f"{name}_for"]) for name in Profile.FIELDS]
