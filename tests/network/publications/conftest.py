import pytest

from .library import Library


@pytest.fixture
def library(world):
    return Library(world)
