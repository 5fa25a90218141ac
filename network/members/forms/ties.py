"""Asking for a tie, and telling what one can do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.accounts import public_words
from commons.accounts.forms.plain import Plain
from commons.accounts.models import Audience
from commons.arabic import bidi
from network.organizations.models import Organization

from ..models import Skills
from ..models.affiliation import Role


class AskForm(Plain, forms.Form):
    organization = forms.ModelChoiceField(
        queryset=None, label=_("Organisation"), empty_label=_("Choose an organisation")
    )
    role = forms.ChoiceField(
        label=_("What you do there"),
        choices=[(role.value, role.label) for role in Role],
        initial=Role.MEMBER,
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = Organization.objects.visible_to(user).by_name()


class AudienceForm(forms.Form):
    audience = forms.ChoiceField(choices=Audience)


class SkillsForm(Plain, forms.ModelForm):
    labels = {"words": _("What I can do")}
    hints = {
        "words": _("One on each line, at most 12. For example: first aid, Kurdish translation.")
    }

    words = forms.CharField(
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )

    class Meta:
        model = Skills
        fields = ["words", "audience"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["words"] = "\n".join(self.instance.words)

    def clean_words(self):
        """Lines as the person wrote them, each once."""
        lines = [bidi.clean(line) for line in self.cleaned_data["words"].splitlines()]
        lines = list(dict.fromkeys(filter(None, lines)))
        if len(lines) > Skills.MOST:
            raise forms.ValidationError(_("At most 12, please."), code="many")
        if any(len(line) > Skills.LONGEST for line in lines):
            raise forms.ValidationError(_("Each line has at most 60 characters."), code="long")
        before = "\n".join(self.instance.words)
        if refusal := public_words.why_not(self.instance.user, "\n".join(lines), before):
            raise forms.ValidationError(refusal, code="words")
        return lines
