import pytest
from wagtail.models import Collection

from commons.safety.compiling import grant_section
from network.members.actions import affiliations
from network.members.models.affiliation import Role
from tests.commons.accounts.people import cast, person


@pytest.fixture
def people(world):
    return cast() | {"layla": person("layla")}


@pytest.fixture
def section(world):
    """The authors' group of the organisation's section."""
    root = Collection.get_first_root_node()
    collection = root.add_child(instance=Collection(name="ياسمين"))
    return grant_section(page=world.section, collection=collection, name="ياسمين")


@pytest.fixture
def manager(world, people, section):
    user = person("manager")
    affiliations.confirm(user=user, organization=world.organization, role=Role.MANAGER)
    return user
