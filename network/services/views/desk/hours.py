"""The hours of one place: the regular week, and periods that replace it."""

from dataclasses import replace
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from ...actions import hours
from ...forms.hours import CopyForm, PeriodForm, WeekForm, copied
from ...hours.schedule import Schedule
from ...hours.summary import summary
from ...models import ServicePlace
from ...models.opening_hours import Occasion, schedule_of
from .doors import keepers_only, screen


@keepers_only
def week(request, service, row):
    place = _place(service, row)
    schedule = schedule_of(place)
    form, copying = _sent(request, lambda data: WeekForm(data, held=schedule))
    if not copying and form.is_bound and form.is_valid():
        return _save(request, service, place, form.schedule)
    context = {
        "periods": [_told(period) for period in sorted(schedule.periods, key=_first_day)],
        "regular": True,
    }
    return _screen(request, service, place, form, context)


@keepers_only
def period(request, service, row, first="", last=""):
    """A new one, or the one from `first` to `last`."""
    place = _place(service, row)
    schedule = schedule_of(place)
    held = _period(schedule, first, last) if first else None
    form, copying = _sent(request, lambda data: PeriodForm(data, of=schedule, held=held))
    if not copying and form.is_bound and form.is_valid():
        return _save(request, service, place, form.schedule)
    return _screen(request, service, place, form, {"period": held})


@keepers_only
def take_out(request, service, row, first, last):
    place = _place(service, row)
    schedule = schedule_of(place)
    gone = _period(schedule, first, last)
    if request.method == "POST":
        left = tuple(period for period in schedule.periods if period != gone)
        return _save(request, service, place, replace(schedule, periods=left))
    context = {
        "question": _("Take this period out? The regular hours hold again."),
        "thing": _told(gone)[1],
        "tab": "places",
    }
    return screen(request, service, "take_off", context)


def _sent(request, make):
    """The form, and whether only one day's hours were to be copied: nothing is saved then."""
    if request.method != "POST":
        return make(None), False
    if "copy" not in request.POST:
        return make(request.POST), False
    copying = CopyForm(request.POST)
    if not copying.is_valid():
        messages.warning(request, _("Choose a day, and the days that get its hours."))
        return make(request.POST), True
    chosen = copying.cleaned_data
    messages.info(request, _("Copied, and not saved yet. Look at it, then save."))
    return make(copied(request.POST, chosen["source"], chosen["targets"])), True


def _save(request, service, place, schedule: Schedule):
    try:
        hours.set_hours(place=place, schedule=schedule, by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("Saved. It counts at once."))
    return redirect("service_hours", pk=service.pk, row=place.pk)


def _screen(request, service, place, form, context):
    around = {"place": place, "form": form, "copying": CopyForm(), "tab": "places"}
    return screen(request, service, "hours", around | context)


def _place(service, row) -> ServicePlace:
    return get_object_or_404(ServicePlace, pk=row, service=service)


def _period(schedule: Schedule, first: str, last: str):
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise Http404 from None
    found = (p for p in schedule.periods if (p.starts_on, p.ends_on) == days)
    period = next(found, None)
    if period is None:
        raise Http404
    return period


def _told(period) -> tuple:
    """The period, its hours and its occasion in words."""
    words = summary(Schedule(period.rule, period.slots))
    occasion = Occasion(period.occasion).label if period.occasion in Occasion.values else ""
    return period, f"{period.starts_on} – {period.ends_on}: {words}", words, occasion


def _first_day(period):
    return period.starts_on
