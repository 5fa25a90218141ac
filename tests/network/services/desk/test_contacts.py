"""The ways to reach a service: any digits, no guessed country, one row for all who name it."""

import pytest

from network.organizations.models import Contact
from network.services.actions import facts
from network.services.models import FactsChange

NEW = {"kind": "phone", "value": "+963 21 555 0100", "audience": "public", "label_ar": "الاستقبال"}


def address(service, more: str = "") -> str:
    return f"/admin/services/{service.pk}/contacts/{more}"


@pytest.mark.parametrize(
    "typed", ["+963 21 555 0100", "٠٠٩٦٣٢١٥٥٥٠١٠٠", "\u200f+۹۶۳\u00a0۲۱-۵۵۵-۰۱۰۰\u202c"]
)
def test_a_number_in_any_digits(desk, world, service, typed):
    given = NEW | {"value": typed, "languages": ["ku", "ar"]}
    response = desk.post(address(service, "add/"), given)
    assert response.status_code == 302, response.context["form"].errors
    contact = Contact.objects.get()
    assert contact.value == "+963215550100"
    assert contact.organization == world.organization
    assert contact.languages == ["ar", "ku"]
    assert service.contacts.get().contact == contact
    assert "+963 21 555 0100" in FactsChange.objects.get().after["contacts"]


@pytest.mark.parametrize(
    ("given", "field", "told"),
    [
        ({"value": "0944 555 010"}, "value", "+963 944 555 010"),
        ({"value": "٠٩٤٤٥٥٥٠١٠"}, "value", "+963 944 555 010"),
        ({"value": "اتصلوا بنا"}, "value", ""),
        ({"value": "+12"}, "value", ""),
        ({"value": ""}, "value", ""),
        ({"kind": "email", "value": "بلا إشارة"}, "value", ""),
        ({"kind": "website", "value": "javascript:alert(1)"}, "value", ""),
        ({"kind": "pigeon"}, "kind", ""),
        ({"audience": "somebody"}, "audience", ""),
        ({"languages": ["xx"]}, "languages", ""),
        ({"label_ar": "ا" * 101}, "label_ar", ""),
    ],
)
def test_what_cannot_be_called_is_told_at_its_field(desk, service, given, field, told):
    response = desk.post(address(service, "add/"), NEW | given)
    assert response.status_code == 422
    assert told in str(response.context["form"].errors[field])
    assert len(response.context["form"].errors[field]) == 1
    assert not Contact.objects.exists()
    if given.get("value"):
        assert given["value"].replace("'", "&#x27;") in response.content.decode()


def test_a_changed_number_reaches_every_service_that_names_it(desk, world, service):
    other = world.service("أخرى", parent=world.section).service
    contact = Contact.objects.create(organization=world.organization, value="+12025550100")
    for one in (service, other):
        facts.set_contacts(service=one, contacts=[contact])
    given = NEW | {"value": "+12025550199"}
    assert desk.post(address(service, f"{contact.pk}/"), given).status_code == 302
    assert set(FactsChange.objects.values_list("service", flat=True)) == {service.pk, other.pk}


def test_one_the_organisation_has_is_put_and_taken_out(desk, world, service):
    contact = Contact.objects.create(organization=world.organization, value="+12025550100")
    assert desk.post(address(service), {"contact": contact.pk}).status_code == 302
    assert service.contacts.get().contact == contact
    assert desk.post(address(service), {"contact": contact.pk}).status_code == 422
    assert desk.get(address(service, f"{contact.pk}/out/")).status_code == 200
    assert desk.post(address(service, f"{contact.pk}/out/")).status_code == 302
    assert not service.contacts.exists()
    assert Contact.objects.filter(pk=contact.pk).exists()


def test_the_new_number_is_read_at_once(desk, client, service, django_capture_on_commit_callbacks):
    page = service.pages.get()
    client.get(page.url)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(address(service, "add/"), NEW)
    desk.logout()
    assert "tel:+963215550100" in client.get(page.url).content.decode()


def test_another_organisations_contact_is_not_changed_by_an_author(desk, stranger, service):
    contact = Contact.objects.create(organization=stranger.organization, value="+12025550100")
    facts.set_contacts(service=service, contacts=[contact])
    assert desk.post(address(service, f"{contact.pk}/"), NEW).status_code in {302, 403}
    contact.refresh_from_db()
    assert contact.value == "+12025550100"
