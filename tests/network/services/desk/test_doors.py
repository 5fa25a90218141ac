"""Whose services one keeps: the server decides, and a guessed number names nothing."""

import pytest
from wagtail.models import Page

from network.services.models import Alert, FactsChange, Service, ServiceContact, ServicePlace
from tests.commons.accounts.people import person

SECRET = "زنبقة سرية"


@pytest.fixture
def foreign(world, stranger):
    """Another organisation's draft, with a place, an alert and a contact."""
    page = world.service(SECRET, parent=stranger.section, live=False)
    service = page.service
    location = stranger.organization.locations.create(name_ar=SECRET, area=world.azaz)
    ServicePlace.objects.create(service=service, location=location)
    Alert.objects.create(service=service, text_ar=SECRET)
    contact = stranger.organization.contacts.create(label_ar=SECRET, value="+12025550100")
    ServiceContact.objects.create(service=service, contact=contact)
    return Service.objects.get(pk=service.pk)


def screens(service) -> list[str]:
    place, alert = service.places.get().pk, service.alerts.get().pk
    contact = service.contacts.get().contact_id
    rows = [
        *("", "state/", "about/", "alerts/add/", "contacts/", "contacts/add/"),
        *("places/", "places/add/", "places/borrow/"),
        *(f"alerts/{alert}/", f"alerts/{alert}/off/"),
        *(f"contacts/{contact}/", f"contacts/{contact}/out/"),
        *(f"places/{place}/", f"places/{place}/out/"),
        *(f"places/{place}/hours/", f"places/{place}/hours/add/"),
    ]
    return [f"/admin/services/{service.pk}/{row}" for row in rows]


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_section_does_not_exist_for_an_author(desk, foreign, method):
    for address in screens(foreign):
        response = getattr(desk, method)(address)
        assert response.status_code == 404, address
        assert SECRET not in response.content.decode()
    assert SECRET not in desk.get("/admin/services/").content.decode()


@pytest.mark.parametrize("role", ["moderator", "translator"])
def test_other_roles_do_not_keep_facts(client, foreign, role):
    client.force_login(person("somebody", role))
    for address in screens(foreign):
        assert client.get(address).status_code == 404, address
    assert client.get("/admin/services/").status_code in {302, 403}


@pytest.mark.parametrize("role", ["editor", "coordinator", "administrator"])
def test_editors_open_every_screen(client, foreign, role):
    client.force_login(person("somebody", role))
    for address in [*screens(foreign), "/admin/services/", "/admin/services/changes/"]:
        assert client.get(address).status_code == 200, address


def test_rows_of_another_service_are_not_reached_through_ones_own(desk, service, foreign):
    place, contact = foreign.places.get(), foreign.contacts.get().contact
    for row in (
        f"places/{place.pk}/",
        f"places/{place.pk}/hours/",
        f"places/{place.pk}/out/",
        f"contacts/{contact.pk}/",
        f"contacts/{contact.pk}/out/",
    ):
        assert desk.post(f"/admin/services/{service.pk}/{row}").status_code == 404, row
    for screen, field, value in (
        ("contacts/", "contact", contact.pk),
        ("places/", "location", place.location_id),
    ):
        refused = desk.post(f"/admin/services/{service.pk}/{screen}", {field: value})
        assert refused.status_code == 422
        assert SECRET not in refused.content.decode()


def test_a_lock_closes_the_facts_to_authors(desk, service):
    Page.objects.filter(pk__in=service.pages.values("pk")).update(locked=True)
    response = desk.post(f"/admin/services/{service.pk}/state/", {"status": "ended"})
    assert response.status_code in {302, 403}
    service.refresh_from_db()
    assert service.status == "active"
    assert not FactsChange.objects.exists()


def test_authors_do_not_see_the_list_of_changes(desk, service):
    assert desk.get("/admin/services/changes/").status_code in {302, 403}
