"""Asking the provider of one service: links, the words to send, what arrived, putting it back."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ... import policy
from ...actions import confirmations, reminders, removals
from ...freshness import asking
from ...freshness.providers import pages_of
from ...models import ConfirmationLink
from .doors import coordinators_only, keepers_only, screen
from .lists import PAGE


@coordinators_only
@require_safe
@keepers_only
def listed(request, service):
    return _screen(request, service)


@coordinators_only
@require_POST
@keepers_only
def add(request, service):
    """`of` is "service", or "organization" for all that its provider gives."""
    organization = policy.organization_of(service)
    about = {"service": service, "organization": organization}
    of = request.POST.get("of", "")
    if about.get(of) is None:
        return _screen(request, service, _("Choose what the link is for."), 422)
    if not pages_of(ConfirmationLink(**{of: about[of]})):
        return _screen(request, service, _("None of these services is published at present."), 422)
    confirmations.make(**{of: about[of]}, by=request.user)
    messages.success(request, _("The link is made. Now send the words below."))
    return redirect("service_links", pk=service.pk)


@coordinators_only
@require_POST
@keepers_only
def take_back(request, service, row):
    link = get_object_or_404(_links(service), pk=row)
    if link.closed in {"used", "expired"}:
        return _screen(request, service, _("This link is not open any more."), 409)
    confirmations.revoke(link=link, by=request.user)
    messages.success(request, _("The link is taken back. It opens nothing any more."))
    return redirect("service_links", pk=service.pk)


@coordinators_only
@require_POST
@keepers_only
def sent(request, service, row):
    link = get_object_or_404(_links(service), pk=row)
    if link.closed:
        return _screen(request, service, _("This link is not open any more."), 409)
    reminders.delivered_by_hand(link=link, by=request.user)
    messages.success(request, _("Noted: the provider was asked today."))
    return redirect("service_links", pk=service.pk)


@coordinators_only
@require_POST
@keepers_only
def put_back(request, service):
    if not service.removals.standing().exists():
        return _screen(request, service, _("The service is not taken off."), 409)
    removals.put_back(service=service, by=request.user)
    messages.success(request, _("The service is on the site again, as it was."))
    return redirect("service_links", pk=service.pk)


def _links(service):
    """For the service, and for all of its organisation."""
    organization = policy.organization_of(service)
    mine = Q(service=service)
    if organization:
        mine |= Q(organization=organization)
    return ConfirmationLink.objects.filter(mine)


def _screen(request, service, refused: str = "", status: int = 200):
    organization = policy.organization_of(service)
    links = _links(service).select_related("made_by").order_by("-made_at", "-pk")
    items = Paginator(links, PAGE).get_page(request.GET.get("p"))
    context = {
        "askings": asking.askings(items, asking.whatsapp_of(service, organization, request.user)),
        "items": items,
        "organization": organization,
        "reminders": service.reminders.order_by("-sent_at", "-pk")[:PAGE],
        "removal": service.removals.standing().first(),
        "refused": refused,
        "words_language": settings.LANGUAGE_CODE,
        "tab": "links",
    }
    return screen(request, service, "links", context, status)
