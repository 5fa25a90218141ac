"""How a person is called before others."""

from django import forms

from .. import policy
from ..models import User


class PublicName:
    """Mixin: a `display_name` that is refused where `policy` says so. `named()` is who takes it."""

    def named(self):
        return None

    def clean_display_name(self):
        name = self.cleaned_data["display_name"]
        if refusal := policy.why_not_call(name, self.named()):
            raise forms.ValidationError(refusal, code="taken")
        return name


class NameForm(PublicName, forms.ModelForm):
    class Meta:
        model = User
        fields = ["display_name"]

    def named(self):
        return self.instance
