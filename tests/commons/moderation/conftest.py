import pytest

from commons.moderation import kinds
from tests.commons.accounts.people import cast as everybody
from tests.commons.accounts.people import person
from tests.commons.accounts.people import section as section_of_authors

from . import contributions


@pytest.fixture(scope="module", autouse=True)
def section(shared):
    """Of the authors of every `cast`, there before every test."""
    section_of_authors()


@pytest.fixture(autouse=True)
def kind(monkeypatch):
    """Registers the test kind for one test."""
    monkeypatch.setitem(kinds._kinds, contributions.KEY, contributions.KIND)
    return contributions.KIND


@pytest.fixture
def cast(db):
    return everybody()


@pytest.fixture
def author(db):
    return person("author-of-words")


@pytest.fixture
def note(author):
    return contributions.write(author)


@pytest.fixture
def desk(client, cast, world, settings):
    settings.STAFF_SECOND_FACTOR = False
    client.force_login(cast["moderator"])
    return client
