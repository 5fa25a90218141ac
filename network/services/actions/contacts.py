"""Ways to reach a service: rows of its organisation, shared by all services that name them."""

from contextlib import ExitStack

from network.organizations.models import Contact

from ..models import Service, ServiceContact
from .changes import noted


def add(*, service: Service, contact: Contact, by=None) -> None:
    """Put `contact`, new or known, at the end of the service's. Raises ValidationError."""
    with noted(service, by, ["contacts"]):
        if contact.pk is None:
            contact.full_clean()
            contact.save()
        last = ServiceContact.objects.filter(service=service).count()
        ServiceContact.objects.get_or_create(
            service=service, contact=contact, defaults={"sort_order": last}
        )


def change(*, contact: Contact, by=None) -> None:
    """Change the row itself: every service that names it tells the new number at once."""
    with ExitStack() as stack:
        for service in Service.objects.filter(contacts__contact=contact).distinct():
            stack.enter_context(noted(service, by, ["contacts"]))
        contact.full_clean()
        contact.save()


def take_out(*, service: Service, contact: Contact, by=None) -> None:
    """The service names it no longer; the organisation keeps it."""
    with noted(service, by, ["contacts"]):
        ServiceContact.objects.filter(service=service, contact=contact).delete()
