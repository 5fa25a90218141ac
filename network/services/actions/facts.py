"""The facts of a service. They count at once and lie outside the page's revisions."""

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from ..audit_actions import VERIFIED
from ..models import Service, ServiceContact, ServiceLanguage, ServicePlace, Verification
from ..models.verification import Result
from . import removals
from .changes import noted


def set_facts(*, service: Service, by=None, languages: list[str] | None = None, **values) -> None:
    """Change fields of the service. Raises ValidationError when they contradict each other.

    `languages` may come with them: those people are served in, codes of `ServiceLanguage`.
    """
    facts = [*values, *([] if languages is None else ["languages"])]
    with noted(service, by, facts):
        for name, value in values.items():
            setattr(service, name, value)
        service.full_clean()
        if languages is not None:
            service.languages.set([ServiceLanguage(language=code) for code in languages])
        service.save()


def set_languages(*, service: Service, languages: list[str], by=None) -> None:
    """The languages people are served in, codes of `ServiceLanguage`."""
    set_facts(service=service, by=by, languages=languages)


def set_places(*, service: Service, locations: list, by=None) -> None:
    """Make `locations` the places of the service, in this order. What stays keeps its hours."""
    with noted(service, by, ["places"]):
        kept = {row.location_id: row for row in service.places.all()}
        rows = [kept.get(where.pk) or ServicePlace(location=where) for where in locations]
        for position, row in enumerate(rows):
            row.sort_order = position
        service.places.set(rows)
        service.save()


def set_contacts(*, service: Service, contacts: list, by=None) -> None:
    """Make `contacts` the ways to reach the service, in this order."""
    with noted(service, by, ["contacts"]):
        service.contacts.set(
            [ServiceContact(contact=contact, sort_order=n) for n, contact in enumerate(contacts)]
        )
        service.save()


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
    if row.found_correct:
        removals.put_back(service=service, by=by)
    return row


@transaction.atomic
def verify_all(*, services, method: str, result: str = Result.CORRECT, by=None) -> None:
    """`verify` for each of them, or for none."""
    for service in services:
        verify(service=service, method=method, result=result, by=by)
