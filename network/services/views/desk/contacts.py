"""The ways to reach a service: a list, a new one, one that is known, changing, taking out."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from network.organizations.models import Contact

from ... import policy
from ...actions import contacts
from ...forms.contacts import ContactForm, KnownContactForm
from .doors import keepers_only, screen


@keepers_only
def listed(request, service):
    """A POST puts a contact that the organisation has already."""
    organization = policy.organization_of(service)
    given = {"service": service, "organization": organization}
    form = KnownContactForm(request.POST if request.method == "POST" else None, **given)
    if form.is_bound and form.is_valid():
        contacts.add(service=service, contact=form.cleaned_data["contact"], by=request.user)
        return _saved(request, service)
    rows = [row.contact for row in service.contacts.all()]
    context = {
        "rows": [(row, may_change(request.user, service, row)) for row in rows],
        "form": form,
        "organization": organization,
        "tab": "contacts",
    }
    return screen(request, service, "contacts", context)


@keepers_only
def contact(request, service, row=None):
    """A new one, or the one with number `row`."""
    if row:
        kept = _own(service, row)
        if not may_change(request.user, service, kept):
            raise PermissionDenied(_("Another organisation keeps this contact."))
    else:
        organization = policy.organization_of(service)
        if organization is None:
            raise Http404
        kept = Contact(organization=organization)
    form = ContactForm(request.POST if request.method == "POST" else None, instance=kept)
    if form.is_bound and form.is_valid():
        if row:
            contacts.change(contact=form.instance, by=request.user)
        else:
            contacts.add(service=service, contact=form.instance, by=request.user)
        return _saved(request, service)
    return screen(request, service, "contact", {"form": form, "row": row, "tab": "contacts"})


@keepers_only
def take_out(request, service, row):
    kept = _own(service, row)
    if request.method == "POST":
        contacts.take_out(service=service, contact=kept, by=request.user)
        messages.success(request, _("The service no longer names it."))
        return redirect("service_contacts", pk=service.pk)
    context = {
        "question": _("Take this contact out of the service?"),
        "thing": f"{kept.label}: {kept.value}",
        "tab": "contacts",
    }
    return screen(request, service, "take_off", context)


def may_change(user, service, row) -> bool:
    """The row itself, which other services may name too: who keeps contacts, and its own people."""
    if user.has_perm("organizations.change_contact"):
        return True
    return row.organization == policy.organization_of(service)


def _own(service, row) -> Contact:
    return get_object_or_404(Contact, pk=row, service_contacts__service=service)


def _saved(request, service):
    messages.success(request, _("Saved. It counts at once."))
    return redirect("service_contacts", pk=service.pk)
