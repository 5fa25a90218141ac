"""Services that nobody can vouch for now, and verifying several of them at once."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from ... import policy
from ...actions import facts
from ...forms.stale import FOUND, BulkForm, NarrowForm
from ...freshness import stale
from ...freshness.finding import BY_HAND
from .doors import coordinators_only
from .lists import PAGE, around


@coordinators_only
@require_safe
def listed(request):
    return _screen(request)


@coordinators_only
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request):
    """All that is ticked, or nothing. Its address keeps what the list was narrowed to."""
    back = redirect(_address("service_stale", request))
    if request.method != "POST":
        return back
    form = BulkForm(request.POST, services=policy.kept_by(request.user))
    if not form.is_valid():
        return _screen(request, form)
    chosen = list(form.cleaned_data["service"])
    if not all(policy.may_verify(request.user, service) for service in chosen):
        raise PermissionDenied
    method, result, _words = BY_HAND[form.cleaned_data["found"]]
    facts.verify_all(services=chosen, method=method, result=result, by=request.user)
    said = ngettext(
        "%(number)s service is verified from today.",
        "%(number)s services are verified from today.",
        len(chosen),
    )
    messages.success(request, said % {"number": len(chosen)})
    return back


def _address(name: str, request) -> str:
    query = request.GET.urlencode()
    return reverse(name) + (f"?{query}" if query else "")


def _screen(request, bulk=None):
    """With `bulk` that was refused, its ticks stay."""
    narrow = NarrowForm(request.GET)
    rows = stale.chosen(**narrow.cleaned_data) if narrow.is_valid() else stale.services().none()
    items = Paginator(rows.values_list("pk", flat=True), PAGE).get_page(request.GET.get("p"))
    ticked = set(bulk.data.getlist("service")) if bulk else set()
    context = {
        "entries": [(row, str(row.service.pk) in ticked) for row in stale.rows(items)],
        "items": items,
        "narrow": narrow,
        "bulk": bulk,
        "found": FOUND,
        "verify": _address("service_stale_verify", request),
        "tab": "stale",
    }
    status = 422 if bulk or narrow.errors else 200
    return render(
        request, "services/desk/stale.html", around(request.user) | context, status=status
    )
