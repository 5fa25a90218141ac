"""The facts of a service. They count at once and lie outside the page's revisions."""

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from ..audit_actions import FACTS_CHANGED, VERIFIED
from ..models import Service, ServiceContact, ServiceLanguage, ServicePlace, Verification
from ..models.verification import Result


@transaction.atomic
def set_facts(*, service: Service, by=None, **values) -> None:
    """Change fields of the service. Raises ValidationError when they contradict each other."""
    for name, value in values.items():
        setattr(service, name, value)
    service.full_clean()
    service.save()
    audit.record(FACTS_CHANGED, service, by, facts=sorted(values))


@transaction.atomic
def set_languages(*, service: Service, languages: list[str], by=None) -> None:
    """The languages people are served in, codes of `ServiceLanguage`."""
    service.languages.set([ServiceLanguage(language=code) for code in languages])
    service.save()
    audit.record(FACTS_CHANGED, service, by, facts=["languages"])


@transaction.atomic
def set_places(*, service: Service, locations: list, by=None) -> None:
    """Make `locations` the places of the service, in this order. What stays keeps its hours."""
    kept = {row.location_id: row for row in service.places.all()}
    rows = [kept.get(where.pk) or ServicePlace(location=where) for where in locations]
    for position, row in enumerate(rows):
        row.sort_order = position
    service.places.set(rows)
    service.save()
    audit.record(FACTS_CHANGED, service, by, facts=["places"])


@transaction.atomic
def set_contacts(*, service: Service, contacts: list, by=None) -> None:
    """Make `contacts` the ways to reach the service, in this order."""
    service.contacts.set(
        [ServiceContact(contact=contact, sort_order=n) for n, contact in enumerate(contacts)]
    )
    service.save()
    audit.record(FACTS_CHANGED, service, by, facts=["contacts"])


@transaction.atomic
def verify(
    *, service: Service, method: str, result: str = Result.CORRECT, on=None, by=None, note: str = ""
) -> Verification:
    """Add that somebody checked, today unless `on` names another day."""
    row = Verification(
        service=service,
        method=method,
        result=result,
        verified_on=on or timezone.localdate(),
        verified_by=by,
        note=note,
    )
    row.full_clean()
    row.save()
    audit.record(VERIFIED, service, by, method=method, result=result)
    return row
