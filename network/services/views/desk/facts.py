"""What is known of one service, and the screens of its own fields and alerts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from ... import completeness
from ...actions import alerts, facts
from ...forms.facts import AboutForm, AlertForm, StateForm
from ...hours.summary import summary
from ...models import Alert, Service
from ...models.opening_hours import schedule_of
from .doors import keepers_only, screen


@keepers_only
def overview(request, service):
    places = service.places.prefetch_related("opening_hours")
    context = {
        "meter": completeness.of(service),
        "alerts": list(service.alerts.all()),
        "places": [(place, summary(schedule_of(place))) for place in places],
        "contacts": [row.contact for row in service.contacts.all()],
        "tab": "overview",
    }
    return screen(request, service, "overview", context)


@keepers_only
def state(request, service):
    context = {"alerts": list(service.alerts.all()), "tab": "state"}
    return _fields(request, service, StateForm, context)


@keepers_only
def about(request, service):
    return _fields(request, service, AboutForm, {"tab": "about"})


def _fields(request, service, form_class, context):
    form = form_class(request.POST or None, instance=Service.objects.get(pk=service.pk))
    if request.method == "POST":
        form = form_class(request.POST, instance=form.instance)
        if form.is_valid() and _save(form, service, request.user):
            messages.success(request, _("Saved. It counts at once."))
            return redirect("service_facts", pk=service.pk)
    return screen(request, service, "fields", context | {"form": form})


def _save(form, service, by) -> bool:
    try:
        facts.set_facts(service=service, by=by, **form.cleaned_data)
    except ValidationError as refused:
        form.add_error(None, refused.messages)
        return False
    return True


@keepers_only
def alert(request, service, row=None):
    """A new one, or the one with number `row`."""
    kept = get_object_or_404(Alert, pk=row, service=service) if row else Alert(service=service)
    form = AlertForm(request.POST if request.method == "POST" else None, instance=kept)
    if form.is_bound and form.is_valid():
        alerts.put(alert=form.instance, service=service, by=request.user)
        messages.success(request, _("Saved. It counts at once."))
        return redirect("service_state", pk=service.pk)
    return screen(request, service, "alert", {"form": form, "row": row, "tab": "state"})


@keepers_only
def take_off_alert(request, service, row):
    kept = get_object_or_404(Alert, pk=row, service=service)
    if request.method == "POST":
        alerts.take_off(alert=kept, by=request.user)
        messages.success(request, _("The alert was taken off."))
        return redirect("service_state", pk=service.pk)
    context = {"question": _("Take this alert off?"), "thing": str(kept), "tab": "state"}
    return screen(request, service, "take_off", context)
