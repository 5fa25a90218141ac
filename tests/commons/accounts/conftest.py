from datetime import timedelta

import pytest

from . import people


@pytest.fixture(scope="module", autouse=True)
def section(shared):
    """Of the authors of every `cast`, there before every test."""
    people.section()


@pytest.fixture
def cast(db):
    return people.cast()


@pytest.fixture
def layla(world):
    user = people.person("layla")
    user.joined_at -= timedelta(days=9)
    user.save()
    return user
