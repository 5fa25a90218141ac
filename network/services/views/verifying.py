"""One tap: somebody checked a service just now."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..actions import facts
from ..freshness.finding import BY_HAND
from ..models import Service
from ..policy import may_verify


@require_POST
def verify(request, pk: int):
    """`found` is a key of `BY_HAND`, `next` where to go on."""
    service = get_object_or_404(Service, pk=pk)
    if not may_verify(request.user, service):
        raise PermissionDenied
    method, result, words = BY_HAND.get(request.POST.get("found", ""), (None, None, None))
    if method is None:
        messages.error(request, _("Choose what came of the check."))
    else:
        facts.verify(service=service, method=method, result=result, by=request.user)
        messages.success(
            request, _("%(service)s: %(words)s.") % {"service": service, "words": words}
        )
    return redirect(_next(request) or _screen(service))


def _next(request) -> str:
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, {request.get_host()}) else ""


def _screen(service: Service) -> str:
    return reverse(Service.snippet_viewset.get_url_name("edit"), args=[service.pk])
