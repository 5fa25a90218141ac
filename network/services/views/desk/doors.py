"""Who may open the facts of a service in the admin, and what the screens about one share."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ... import policy, remarks


def keepers_only(view):
    """Passes the service on. One that is not theirs does not exist for them."""

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, pk, **kwargs):
        service = get_object_or_404(policy.kept_by(request.user), pk=pk)
        if request.method == "POST" and policy.why_not_change(request.user, service):
            return screen(request, service, "frame", {}, 403)
        return view(request, service, **kwargs)

    return guarded


def some_only(view):
    """For whoever keeps at least one service."""

    @never_cache
    @wraps(view)
    def guarded(request, **kwargs):
        if not policy.keeps_some(request.user):
            raise PermissionDenied
        return view(request, **kwargs)

    return guarded


def coordinators_only(view):
    """For whoever keeps every service."""

    @never_cache
    @wraps(view)
    def guarded(request, **kwargs):
        if not policy.keeps_all(request.user):
            raise PermissionDenied
        return view(request, **kwargs)

    return guarded


def screen(request, service, template: str, context: dict, status: int = 200):
    """A screen about one service. A form that was refused is answered with 422."""
    form = context.get("form")
    if form is not None and form.is_bound and form.errors:
        status = 422
    around = {
        "service": service,
        "page": service.pages.order_by("locale_id").first(),
        "refusal": policy.why_not_change(request.user, service),
        "sensitive": policy.is_sensitive(service),
        "remarks_waiting": remarks.waiting(service),
    }
    return render(request, f"services/desk/{template}.html", around | context, status=status)
