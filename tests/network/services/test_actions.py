"""Facts of a service change at once, and the audit trail says so."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from network.organizations.models import Contact, Location
from network.services.actions import facts
from network.services.audit_actions import FACTS_CHANGED, VERIFIED


@pytest.fixture
def service(world):
    return world.service().service


def written(action, service):
    return ModelLogEntry.objects.filter(action=action, object_id=str(service.pk)).count()


def test_places_stand_in_the_given_order_and_replace_the_old(world, service):
    rows = [
        Location.objects.create(organization=world.organization, area=world.azaz, name_ar=name)
        for name in ("مكتب أ", "مكتب ب")
    ]
    facts.set_places(service=service, locations=rows)
    facts.set_places(service=service, locations=rows[::-1])
    kept = service.places.order_by("sort_order")
    assert [row.location for row in kept] == rows[::-1]
    assert written(FACTS_CHANGED, service) == 2


def test_contacts_are_replaced_as_a_whole(world, service):
    numbers = ("+12025550101", "+12025550102")
    old, new = (
        Contact.objects.create(organization=world.organization, kind="phone", value=number)
        for number in numbers
    )
    facts.set_contacts(service=service, contacts=[old])
    facts.set_contacts(service=service, contacts=[new])
    assert [row.contact for row in service.contacts.order_by("sort_order")] == [new]


def test_verifications_are_added_never_changed(service):
    facts.verify(service=service, method="call", on=date(2026, 1, 5))
    facts.verify(service=service, method="visit", on=date(2026, 3, 5))
    days = [row.verified_on for row in service.verifications.order_by("verified_on")]
    assert days == [date(2026, 1, 5), date(2026, 3, 5)]
    assert written(VERIFIED, service) == 2


def test_an_unknown_way_of_verifying_is_refused(service):
    with pytest.raises(ValidationError, match="method"):
        facts.verify(service=service, method="rumour")
    assert not service.verifications.exists()
