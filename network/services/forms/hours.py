"""A week of hours, typed as times; and a period with hours of its own."""

from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..hours.checks import check
from ..hours.schedule import DAY, Period, Rule, Schedule, Slot
from ..hours.summary import WEEK, day_name
from ..models.opening_hours import Occasion
from .fields import ClockField, DayField

SLOTS = 3  # a day
DAYS = [(str(day), day) for day in WEEK]
REGULAR = (Rule.UNKNOWN, Rule.WEEKLY, Rule.APPOINTMENT, Rule.ALWAYS)
SPECIAL = (Rule.CLOSED, Rule.WEEKLY, Rule.APPOINTMENT, Rule.ALWAYS, Rule.UNKNOWN)


class WeekForm(forms.Form):
    """Seven days from Saturday on. `schedule` is the value that was sent, once it is valid."""

    rules = REGULAR
    use_required_attribute = False

    rule = forms.ChoiceField(
        label=gettext_lazy("Hours"),
        help_text=gettext_lazy("Unknown is not closed: choose it rather than guess."),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one of them.")},
    )

    def __init__(self, data=None, *, held: Schedule | Period, **kwargs):
        super().__init__(data, **kwargs)
        self.held = held
        self.fields["rule"].choices = [(rule.value, rule.label) for rule in self.rules]
        self.initial.setdefault("rule", held.rule.value)
        for day in WEEK:
            slots = sorted(slot for slot in held.slots if slot.weekday == day)
            for number in range(SLOTS):
                self._add_slot(day, number, slots[number] if number < len(slots) else None)

    def _add_slot(self, day: int, number: int, slot: Slot | None) -> None:
        opens, closes, past = names(day, number)
        self.fields[opens] = ClockField(label=gettext_lazy("opens"))
        self.fields[closes] = ClockField(label=gettext_lazy("closes"))
        self.fields[past] = forms.BooleanField(
            label=gettext_lazy("on the day after"), required=False
        )
        if slot:
            self.initial[opens] = slot.opens
            self.initial[closes] = slot.closes if slot.closes <= DAY else slot.closes - DAY
            self.initial[past] = slot.closes > DAY

    @property
    def days(self):
        """(number, name, rows of fields) of each day, for the template."""
        for day in WEEK:
            rows = [[self[name] for name in names(day, number)] for number in range(SLOTS)]
            yield day, day_name(day), rows

    def clean(self):
        data = super().clean()
        rule = Rule(data["rule"]) if data.get("rule") else None
        slots = tuple(filter(None, (self._slot(data, d, n) for d in WEEK for n in range(SLOTS))))
        if self.errors or rule is None:
            return data
        if slots and rule != Rule.WEEKLY:
            self.add_error(
                "rule", _("Hours are filled in below: choose “at fixed hours”, or empty them.")
            )
            return data
        try:
            self.schedule = self.whole(data, rule, slots)
            check(self.schedule)
        except ValidationError as refused:
            self.add_error(None, refused.messages)
        return data

    def whole(self, data: dict, rule: Rule, slots: tuple[Slot, ...]) -> Schedule:
        return replace(self.held, rule=rule, slots=slots)

    def _slot(self, data: dict, day: int, number: int) -> Slot | None:
        opens_at, closes_at, past = names(day, number)
        if opens_at in self.errors or closes_at in self.errors:
            return None
        opens, closes = data.get(opens_at), data.get(closes_at)
        if opens is None and closes is None:
            return None
        if opens is None:
            return self.add_error(opens_at, _("When does it open?"))
        if closes is None:
            return self.add_error(closes_at, _("When does it close?"))
        if opens == DAY:
            return self.add_error(
                opens_at,
                _("Midnight at the end is the beginning of the next day: write it there as 0:00."),
            )
        if data.get(past):
            closes += DAY
        elif closes == 0:
            closes = DAY  # «12:00 ص» at the end of a day is its midnight
        if closes <= opens:
            return self.add_error(
                closes_at,
                _(
                    "It closes before it opens. After noon write 4:00 pm or 16:00; past midnight tick “on the day after”."
                ),
            )
        if closes > opens + DAY:
            return self.add_error(
                closes_at, _("That is longer than a day. Untick “on the day after”.")
            )
        return Slot(day, opens, closes)


def names(day: int, number: int) -> tuple[str, str, str]:
    """The three fields of one slot."""
    stem = f"d{day}_{number}"
    return f"{stem}_opens", f"{stem}_closes", f"{stem}_past"


def copied(data, source: int, targets: list[int]):
    """What was sent, with the hours of one day on others too."""
    data = data.copy()
    for day in targets:
        for number in range(SLOTS):
            for there, here in zip(names(day, number), names(source, number), strict=True):
                if here in data:
                    data[there] = data[here]
                else:
                    data.pop(there, None)
    data["rule"] = Rule.WEEKLY.value
    return data


class CopyForm(forms.Form):
    """One day's hours to others."""

    source = forms.TypedChoiceField(coerce=int, empty_value=None)
    targets = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(day, day_name(day)) for day in WEEK]
        self.fields["source"].choices = self.fields["targets"].choices = choices


class PeriodForm(WeekForm):
    """Instead of the regular week, from one day to another. `held` is the period changed, if any."""

    rules = SPECIAL

    starts_on = DayField(label=gettext_lazy("from"))
    ends_on = DayField(label=gettext_lazy("to"), help_text=gettext_lazy("The last day."))
    occasion = forms.ChoiceField(
        label=gettext_lazy("occasion"), choices=[("", "—"), *Occasion.choices], required=False
    )

    def __init__(self, data=None, *, of: Schedule, held: Period | None, **kwargs):
        self.of, self.replaced = of, held
        given = {"initial": _about(held)} if held else {"initial": {"rule": ""}}
        super().__init__(data, held=held or Schedule(), **given, **kwargs)
        self.order_fields(["occasion", "starts_on", "ends_on", "rule"])

    def clean_ends_on(self):
        starts, ends = self.cleaned_data.get("starts_on"), self.cleaned_data["ends_on"]
        if starts and ends < starts:
            raise ValidationError(_("The last day lies before the first."))
        if starts and (ends - starts).days > 366:
            raise ValidationError(
                _("A period is at most a year long. Change the regular hours instead.")
            )
        return ends

    def whole(self, data: dict, rule: Rule, slots: tuple[Slot, ...]) -> Schedule:
        period = Period(data["starts_on"], data["ends_on"], rule, slots, data["occasion"])
        others = [other for other in self.of.periods if other != self.replaced]
        if any((p.starts_on, p.ends_on) == (period.starts_on, period.ends_on) for p in others):
            raise ValidationError(_("There is a period with these two days already."))
        return replace(self.of, periods=(*others, period))


def _about(period: Period) -> dict:
    return {
        "starts_on": period.starts_on,
        "ends_on": period.ends_on,
        "occasion": period.occasion,
    }
