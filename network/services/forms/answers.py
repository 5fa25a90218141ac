"""What a provider answers to readers' corrections."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commons.moderation.forms import WordsField
from commons.safety import words

from ..actions.answers import why_words
from ..models.provider_answer import WORDS, Said


class ProviderAnswerForm(forms.Form):
    """Each answer is a button. That all is right has to be said in words."""

    use_required_attribute = False
    words = WordsField(
        label=_("In a few words"),
        help_text=_(
            "Needed when it is right as it is told. Coordinators and moderators read it; readers do not."
        ),
        required=False,
        max_length=WORDS,
        rows=3,
    )
    said = forms.ChoiceField(
        label=_("Answer"),
        choices=Said.choices,
        error_messages={
            "required": _("Choose an answer."),
            "invalid_choice": _("Choose an answer."),
        },
    )

    def clean(self):
        data = super().clean()
        typed = data.get("words", "")
        if data.get("said") == Said.RIGHT and "words" in data and words.why_not(typed, WORDS):
            self.add_error("words", why_words())
        return data
