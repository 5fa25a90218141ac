import pytest

from .library import Library


@pytest.fixture
def library(db):
    return Library()
