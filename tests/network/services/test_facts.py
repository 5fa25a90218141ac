"""What of a service's facts reaches readers, in every combination of place and sensitivity."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.organizations.models import Contact, Location
from network.services.actions import facts
from network.services.models import ServiceContact, ServicePage, ServicePlace, Verification

SECRETS = {
    "address": "شارع السر 7",
    "directions": "خلف البيت الأزرق",
    "latitude": "36.586000",
    "longitude": "37.044000",
}


def at(page, location):
    ServicePlace.objects.create(service=page.service, location=location)


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("sensitive", [False, True])
@pytest.mark.parametrize("precision", ["full", "community", "hidden"])
def test_street_is_told_only_when_allowed_and_harmless(client, world, precision, sensitive):
    theme = world.protection if sensitive else world.health
    page = world.service("خدمة", theme=theme, area=world.bab)
    location = Location.objects.create(
        organization=world.organization,
        name_ar="بيت الياسمين",
        area=world.azaz,
        precision=precision,
        **SECRETS,
    )
    at(page, location)
    text = client.get(page.url).content.decode()
    told = precision == "full" and not sensitive
    assert (SECRETS["address"] in text) is told
    assert (SECRETS["directions"] in text) is told
    assert ("بيت الياسمين" in text) is (precision != "hidden" and not sensitive)
    assert ("اعزاز" in text) is (precision != "hidden")
    row = client.get("/services/").content.decode()
    assert ("geo:36.586000,37.044000" in row) is told
    assert SECRETS["address"] not in row
    elsewhere = "".join(
        client.get(address).content.decode()
        for address in ("/services/feed/", "/search/?q=خدمة", "/", "/organizations/")
    )
    for secret in SECRETS.values():
        assert secret not in elsewhere


def test_only_public_contacts_are_shown(client, world):
    page = world.service()
    for number, audience in enumerate(["public", "network", "members", "private"]):
        contact = Contact.objects.create(
            organization=world.organization,
            kind="phone",
            value=f"+1202555010{number}",
            audience=audience,
        )
        ServiceContact.objects.create(service=page.service, contact=contact)
    text = client.get(page.url).content.decode()
    assert "tel:+12025550100" in text
    for hidden in ("0101", "0102", "0103"):
        assert hidden not in text


@pytest.mark.parametrize(
    ("days", "state"), [(None, "none"), (0, "verified"), (89, "verified"), (90, "ageing")]
)
def test_verification_ages(world, days, state):
    page = world.service()
    if days is not None:
        day = timezone.localdate() - timedelta(days=days)
        Verification.objects.create(service=page.service, verified_on=day)
    assert page.verification_state == state


def test_translations_share_one_service_and_copies_do_not(world):
    page = world.service(area=world.azaz)
    english = world.translate(page, "Clinic")
    assert english.service == page.service
    copy = page.copy(to=world.services, update_attrs={"slug": "copy", "title": "نسخة"})
    assert ServicePage.objects.get(pk=copy.pk).service not in {None, page.service}


def test_a_changed_number_is_live_at_once_and_survives_a_later_approval(
    client, world, django_capture_on_commit_callbacks
):
    page = world.service()
    contact = Contact.objects.create(
        organization=world.organization, kind="phone", value="+12025550100"
    )
    ServiceContact.objects.create(service=page.service, contact=contact)
    draft = page.save_revision()
    assert "0100" in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        contact.value = "+12025550199"
        contact.save()
    assert "0199" in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        draft.publish()
    assert "0199" in client.get(page.url).content.decode()


def test_the_languages_are_asked_for_once(world, django_assert_num_queries):
    """The template asks whether there are any, and then which."""
    page = world.service()
    facts.set_languages(service=page.service, languages=["ar", "ku"])
    with django_assert_num_queries(1):
        assert len(page.languages_spoken) == len(page.languages_spoken) == 2
