"""How a person is called before others."""

from django import forms

from .. import policy, public_words
from ..models import User


class PublicName:
    """Mixin: a `display_name` that is refused where `policy` says so. `named()` is who takes it."""

    def named(self):
        return None

    def clean_display_name(self):
        name, who = self.cleaned_data["display_name"], self.named()
        if refusal := policy.why_not_call(name, who):
            raise forms.ValidationError(refusal, code="taken")
        before = who.display_name if who else ""
        if refusal := public_words.why_not(who, name, before):
            raise forms.ValidationError(refusal, code="words")
        return name


class NameForm(PublicName, forms.ModelForm):
    class Meta:
        model = User
        fields = ["display_name"]

    def named(self):
        return self.instance
