"""The facts of a service. They count at once and lie outside the page's revisions."""

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from ..audit_actions import FACTS_CHANGED, VERIFIED
from ..models import Service, ServiceContact, ServicePlace, Verification


@transaction.atomic
def set_places(*, service: Service, locations: list, by=None) -> None:
    """Make `locations` the places of the service, in this order."""
    service.places.set(
        [ServicePlace(location=where, sort_order=n) for n, where in enumerate(locations)]
    )
    service.save()
    audit.record(FACTS_CHANGED, service, by)


@transaction.atomic
def set_contacts(*, service: Service, contacts: list, by=None) -> None:
    """Make `contacts` the ways to reach the service, in this order."""
    service.contacts.set(
        [ServiceContact(contact=contact, sort_order=n) for n, contact in enumerate(contacts)]
    )
    service.save()
    audit.record(FACTS_CHANGED, service, by)


@transaction.atomic
def verify(*, service: Service, method: str, on=None, by=None, note: str = "") -> Verification:
    """Add that somebody made sure, today unless `on` names another day."""
    row = Verification(
        service=service,
        method=method,
        verified_on=on or timezone.localdate(),
        verified_by=by,
        note=note,
    )
    row.full_clean()
    row.save()
    audit.record(VERIFIED, service, by, method=method)
    return row
