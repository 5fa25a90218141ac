import pytest
from wagtail.models import Collection

from commons.accounts.models import User
from commons.safety.compiling import grant_section
from network.organizations.models import Organization, OrganizationPage
from network.services.models import Service
from tests.commons.accounts.people import person


@pytest.fixture(scope="module", autouse=True)
def section(shared):
    """With an author, there before every test."""
    collection = Collection.get_first_root_node().add_child(name="ياسمين")
    group = grant_section(page=shared.section, collection=collection, name="ياسمين")
    person("writer").groups.add(group)


@pytest.fixture(scope="module", autouse=True)
def clinic(revised, shared):
    shared.service("عيادة ياسمين", parent=shared.section)


@pytest.fixture
def author(section, db) -> User:
    """Writes in the section of the world's organisation."""
    return User.objects.get(sign_in_name="writer")


@pytest.fixture
def service(clinic, db) -> Service:
    """In the author's own section."""
    return Service.objects.get(pages__title="عيادة ياسمين")


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
