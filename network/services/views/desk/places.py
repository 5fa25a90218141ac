"""Where a service is given: its own places, those of others, and their owners' answers."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from network.organizations.models import Location

from ... import policy
from ...actions import places
from ...forms.places import AnswerForm, LocationForm, OwnPlaceForm, VenueForm
from ...hours.summary import summary
from ...models import ServicePlace
from ...models.opening_hours import schedule_of
from ...models.service_place import Consent
from .doors import keepers_only, screen, some_only
from .lists import around


@keepers_only
def listed(request, service):
    """A POST puts a place that the organisation has already."""
    organization = policy.organization_of(service)
    given = {"service": service, "organization": organization}
    form = OwnPlaceForm(request.POST if request.method == "POST" else None, **given)
    if form.is_bound and form.is_valid():
        places.add(service=service, location=form.cleaned_data["location"], by=request.user)
        return _saved(request, service)
    rows = service.places.prefetch_related("opening_hours").select_related("location__area")
    context = {
        "rows": [
            (row, summary(schedule_of(row)), may_change(request.user, service, row.location))
            for row in rows
        ],
        "form": form,
        "organization": organization,
        "tab": "places",
    }
    return screen(request, service, "places", context)


@keepers_only
def place(request, service, row=None):
    """A new place of the own organisation, or the one with number `row`."""
    if row:
        kept = _own(service, row).location
        if not may_change(request.user, service, kept):
            raise PermissionDenied(_("Another organisation keeps this place."))
    else:
        organization = policy.organization_of(service)
        if organization is None:
            raise Http404
        kept = Location(organization=organization)
    form = LocationForm(request.POST if request.method == "POST" else None, instance=kept)
    if form.is_bound and form.is_valid():
        if row:
            places.change(location=form.instance, by=request.user)
            return _saved(request, service)
        made = places.add(service=service, location=form.instance, by=request.user)
        messages.success(request, _("Saved. It counts at once. Now the hours there."))
        return redirect("service_hours", pk=service.pk, row=made.pk)
    return screen(request, service, "place", {"form": form, "row": row, "tab": "places"})


@keepers_only
def borrow(request, service):
    form = VenueForm(
        request.POST if request.method == "POST" else None, lendable=policy.lendable(service)
    )
    if form.is_bound and form.is_valid():
        try:
            places.borrow(service=service, location=form.cleaned_data["location"], by=request.user)
        except ValidationError as refused:
            form.add_error("location", refused.messages)
        else:
            messages.success(request, _("The owner was asked. You are told of the answer."))
            return redirect("service_places", pk=service.pk)
    return screen(request, service, "borrow", {"form": form, "tab": "places"})


@keepers_only
def take_out(request, service, row):
    kept = _own(service, row)
    if request.method == "POST":
        places.take_out(place=kept, by=request.user)
        messages.success(request, _("The service is no longer told to be there."))
        return redirect("service_places", pk=service.pk)
    context = {
        "question": _("Take this place out of the service? Its hours there go too."),
        "thing": str(kept),
        "tab": "places",
    }
    return screen(request, service, "take_off", context)


@some_only
@require_http_methods(["GET", "HEAD"])
def venues(request):
    """Questions about the places of one's own organisations, the unanswered first."""
    rows = policy.asked_of(request.user).order_by("owner_consent", "-pk")
    rows = rows.select_related("location__area", "location__organization", "service")
    asked = [row for row in rows if row.owner_consent == Consent.ASKED]
    waiting = [(row, policy.organization_of(row.service)) for row in asked]
    answered = [row for row in rows if row.owner_consent != Consent.ASKED]
    context = {"waiting": waiting, "answered": answered, "tab": "venues"}
    return render(request, "services/desk/venues.html", around(request.user) | context)


@some_only
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, row):
    kept = get_object_or_404(policy.asked_of(request.user), pk=row)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        agrees = form.cleaned_data["agrees"] == "yes"
        places.answer(place=kept, agrees=agrees, by=request.user)
        messages.success(request, _("Your answer counts at once; whoever asked is told."))
        return redirect("service_venues")
    context = {
        "place": kept,
        "provider": policy.organization_of(kept.service),
        "form": form,
        "tab": "venues",
    }
    status = 422 if form.errors else 200
    return render(
        request, "services/desk/answer.html", around(request.user) | context, status=status
    )


def may_change(user, service, location) -> bool:
    """The row itself, where other services may be given too."""
    if user.has_perm("organizations.change_location"):
        return True
    return location.organization == policy.organization_of(service)


def _own(service, row) -> ServicePlace:
    return get_object_or_404(ServicePlace, pk=row, service=service)


def _saved(request, service):
    messages.success(request, _("Saved. It counts at once."))
    return redirect("service_places", pk=service.pk)
