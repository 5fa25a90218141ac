"""Where a service is given: places of its own organisation, and of others who agree."""

from contextlib import ExitStack

from django.core.exceptions import PermissionDenied, ValidationError
from django.dispatch import Signal
from django.utils.translation import gettext as _

from commons.safety import audit
from network.organizations.models import Location

from .. import policy
from ..audit_actions import VENUE_ANSWERED, VENUE_ASKED
from ..models import Service, ServicePlace
from ..models.service_place import Consent
from .changes import noted

# Sent with `place=` and `by=` in the transaction; `notices` of this app listens.
asked, answered = Signal(), Signal()


def add(*, service: Service, location: Location, by=None) -> ServicePlace:
    """Make a place of the own organisation one of the service's. Raises ValidationError."""
    with noted(service, by, ["places"]):
        if location.pk is None:
            location.full_clean()
            location.save()
        return _place(service, location, Consent.NOT_NEEDED)


def change(*, location: Location, by=None) -> None:
    """Change the row itself: it counts at once for every service given there."""
    with ExitStack() as stack:
        for service in Service.objects.filter(places__location=location).distinct():
            stack.enter_context(noted(service, by, ["places"]))
        location.full_clean()
        location.save()


def borrow(*, service: Service, location: Location, by) -> ServicePlace:
    """Ask the owner of `location`; it is not shown before they agree. Raises ValidationError."""
    known = ServicePlace.objects.filter(service=service, location=location).first()
    if known and known.owner_consent != Consent.REFUSED:
        raise ValidationError(_("This place stands at the service already."))
    with noted(service, by, ["places"]):
        place = known or _place(service, location, Consent.ASKED)
        place.owner_consent = Consent.ASKED
        place.save(update_fields=["owner_consent"])
        audit.record(VENUE_ASKED, service, by, location=str(location.uuid))
        asked.send(ServicePlace, place=place, by=by)
    return place


def answer(*, place: ServicePlace, agrees: bool, by) -> None:
    """The owner agrees, or refuses, also later. Raises PermissionDenied, with the reason."""
    if not policy.may_answer_for(by, place.location.organization):
        raise PermissionDenied(_("Only the organisation whose place it is answers for it."))
    if place.owner_consent == Consent.NOT_NEEDED:
        raise ValidationError(_("This place is the provider's own."))
    consent = Consent.AGREED if agrees else Consent.REFUSED
    if place.owner_consent == consent:
        return
    with noted(place.service, by, ["places"]):
        place.owner_consent = consent
        place.save(update_fields=["owner_consent"])
        audit.record(VENUE_ANSWERED, place.service, by, agrees=agrees)
        answered.send(ServicePlace, place=place, by=by)


def take_out(*, place: ServicePlace, by=None) -> None:
    """The service is no longer given there; its hours there go with it."""
    with noted(place.service, by, ["places", "hours"]):
        place.delete()


def _place(service: Service, location: Location, consent: str) -> ServicePlace:
    last = ServicePlace.objects.filter(service=service).count()
    place, _made = ServicePlace.objects.get_or_create(
        service=service,
        location=location,
        defaults={"sort_order": last, "owner_consent": consent},
    )
    return place
