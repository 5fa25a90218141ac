import pytest

from . import people


@pytest.fixture
def cast(db):
    return people.cast()
