import pytest

from network.members.models import Byline, Person, PersonProfile
from network.organizations.models import Contact, Location
from network.services.models import ServiceContact, ServicePlace, Verification

from .reading import Reading


@pytest.fixture
def read(client):
    """read(address) → Reading; fails on anything but 200."""

    def read(address: str) -> Reading:
        response = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        return Reading(response)

    return read


@pytest.fixture
def reachable(world):
    """reachable(service page): gives it a telephone, a WhatsApp number and a street."""

    def reachable(page):
        organization = page.provider
        for kind in ("phone", "whatsapp"):
            contact = Contact.objects.create(
                organization=organization, kind=kind, value="+12025550142"
            )
            ServiceContact.objects.create(service=page.service, contact=contact)
        location = Location.objects.create(
            organization=organization,
            area=world.azaz,
            address="شارع سرّي",
            directions="خلف المخبز",
            precision="full",
            name_ar="المركز",
        )
        ServicePlace.objects.create(service=page.service, location=location)
        return page

    return reachable


@pytest.fixture
def verified():
    """verified(service page, day): one verification by telephone."""

    def verified(page, day):
        Verification.objects.create(service=page.service, verified_on=day, method="call")
        return page

    return verified


@pytest.fixture
def full_site(world, reachable):
    """One page of every kind, dressed; {name: address}."""
    options = {"area": world.azaz, "theme": world.health, "by": world.organization}
    opinion = world.opinion_piece(**options)
    author = Person.objects.create(name_ar="ريم (مثال)")
    PersonProfile.objects.create(person=author, locale=world.arabic, role_line="باحثة")
    Byline.objects.create(page=opinion, person=author)
    return {
        "home": "/",
        "news list": "/news/",
        "opinion list": "/opinion/",
        "guide list": "/guides/",
        "service list": "/services/",
        "organisation list": "/organizations/",
        "filtered list": "/services/?area=azaz&theme=health",
        "news": world.article(**options).url,
        "opinion": opinion.url,
        "guide": world.guide(**options).url,
        "service": reachable(world.service(**options)).url,
        "organisation": world.section.url,
        "search": "/search/",
    }
