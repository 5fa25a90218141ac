"""What readers, authors and moderators fill in."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import words

from . import rules
from .models import appeal, note, report


class WordsField(forms.CharField):
    """Plain words, cleaned of what would move the text beside them."""

    def __init__(self, **options):
        rows = options.pop("rows", 4)
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows, "dir": "auto"}))
        super().__init__(**options)

    def clean(self, value):
        return super().clean(words.clean(value or ""))


class ReportForm(forms.Form):
    """Every reason is a button, so that one tap sends it. `reasons` are keys of `rules.RULES`."""

    def __init__(self, *args, reasons=tuple(rules.RULES), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = list(rules.named(reasons).items())
        if not set(rules.COMPLAINTS).isdisjoint(reasons):
            self.fields["words"].help_text = _(
                "Optional; write before you choose. Only moderators read it, and with a complaint"
                " only coordinators."
            )

    words = WordsField(
        label=_("In your own words"),
        help_text=_("Optional. Only moderators read it."),
        required=False,
        max_length=report.WORDS,
        rows=3,
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        error_messages={
            "required": _("Choose a reason."),
            "invalid_choice": _("Choose a reason."),
        },
    )


DAYS = {
    "1": _("one day"),
    "3": _("three days"),
    "7": _("one week"),
    "30": _("one month"),
    "90": _("three months"),
}


class DecisionForm(forms.Form):
    """What to do, why, and for a sanction until when. `kind` is what is decided about, if known."""

    def __init__(self, *args, kind=None, **kwargs):
        super().__init__(*args, **kwargs)
        if kind is None:
            return
        keys = rules.to_decide_by(kind.reasons)
        self.fields["rule"].choices = [("", "—"), *rules.named(keys).items()]
        self.fields["verdict"].choices = [(key, rules.VERDICTS[key]) for key in kind.verdicts]
        if not rules.SANCTIONS & set(kind.verdicts):
            del self.fields["days"], self.fields["until"]

    verdict = forms.ChoiceField(
        label=_("Decision"), choices=lambda: list(rules.VERDICTS.items()), widget=forms.RadioSelect
    )
    rule = forms.ChoiceField(
        label=_("Rule"),
        help_text=_("The author is told. The public log shows it too."),
        choices=lambda: [("", "—"), *rules.named(rules.to_decide_by(rules.RULES)).items()],
        required=False,
    )
    reason = WordsField(
        label=_("Words for the author"),
        help_text=_("Optional. Say what could be written instead. Never name who reported."),
        required=False,
        max_length=1000,
    )
    days = forms.ChoiceField(
        label=_("Silence or closing lasts"),
        choices=lambda: [("", "—"), *DAYS.items()],
        required=False,
    )
    until = forms.DateField(
        label=_("or until the end of this day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def clean(self):
        """`until` becomes the end of the day meant, whichever of the two was filled in."""
        data = super().clean()
        day, days = data.get("until"), data.get("days")
        if day:
            data["until"] = timezone.make_aware(datetime.combine(day, time(23, 59)))
        elif days:
            data["until"] = timezone.now() + timedelta(days=int(days))
        return data


class AppealForm(forms.Form):
    words = WordsField(
        label=_("Why is the decision wrong?"),
        help_text=_(
            "Another moderator reads it, together with what you wrote. One appeal is possible."
        ),
        max_length=appeal.WORDS,
        error_messages={"required": _("Write why the decision is wrong.")},
    )


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Answer to the appeal"),
        choices=lambda: [
            ("overturned", _("The author is right: undo the decision")),
            ("upheld", _("The decision stands")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer.")},
    )
    words = WordsField(label=_("Words for the author"), required=False, max_length=appeal.WORDS)


class NoteForm(forms.Form):
    words = WordsField(
        label=_("Moderators' note"),
        help_text=_("Only moderators read it. It goes when the account is erased."),
        max_length=note.WORDS,
        rows=2,
    )


class SlowForm(forms.Form):
    """Slow mode for one page and what lies below it."""

    SECONDS = {
        "30": _("half a minute"),
        "120": _("two minutes"),
        "600": _("ten minutes"),
        "3600": _("one hour"),
    }
    HOURS = {"1": _("one hour"), "6": _("six hours"), "24": _("one day"), "72": _("three days")}

    seconds = forms.ChoiceField(
        label=_("Between two contributions of one person"),
        choices=lambda: list(SlowForm.SECONDS.items()),
    )
    hours = forms.ChoiceField(
        label=_("Ends by itself after"), choices=lambda: list(SlowForm.HOURS.items())
    )


class _Moment(forms.DateTimeField):
    def __init__(self, **options):
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(
            required=False,
            widget=widget,
            input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"],
            **options,
        )


class WaveForm(forms.Form):
    """The window of a wave. The first sending only counts; `sure` does it."""

    accounts_from = _Moment(label=_("Accounts made from"))
    accounts_until = _Moment(label=_("Accounts made until"))
    contents_from = _Moment(label=_("Contents written from"))
    contents_until = _Moment(label=_("Contents written until"))
    reason = forms.CharField(label=_("Reason"), max_length=200)

    def clean(self):
        data = super().clean()
        if not data.get("accounts_from") and not data.get("contents_from"):
            raise forms.ValidationError(_("Say from when: accounts, contents, or both."))
        for what in ("accounts", "contents"):
            start, end = data.get(f"{what}_from"), data.get(f"{what}_until")
            if end and not start:
                self.add_error(f"{what}_from", _("Say from when."))
            elif start and end and end < start:
                self.add_error(f"{what}_until", _("The end lies before the beginning."))
        return data
