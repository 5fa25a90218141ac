import pytest
from wagtail.models import Collection

from commons.safety.compiling import grant_section
from network.organizations.models import Organization, OrganizationPage
from network.services.models import Service
from tests.commons.accounts.people import person


@pytest.fixture
def author(world):
    """Writes in the section of the world's organisation."""
    collection = Collection.get_first_root_node().add_child(name="ياسمين")
    user = person("writer")
    user.groups.add(grant_section(page=world.section, collection=collection, name="ياسمين"))
    return user


@pytest.fixture
def service(world, author) -> Service:
    """In the author's own section."""
    return world.service("عيادة ياسمين", parent=world.section).service


@pytest.fixture
def stranger(world, author):
    """Writes for another organisation, which has a section of its own."""
    other = Organization.objects.create(name_ar="جمعية الجوار")
    page = OrganizationPage(title="الجوار", slug="other", organization=other, standfirst="جوار")
    page = world.publish(page, world.organizations)
    collection = Collection.get_first_root_node().add_child(name="جوار")
    user = person("stranger")
    user.groups.add(grant_section(page=page, collection=collection, name="جوار"))
    user.organization, user.section = other, page
    return user


@pytest.fixture
def desk(client, author):
    """The author's browser."""
    client.force_login(author)
    return client
