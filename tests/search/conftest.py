import pytest


@pytest.fixture(scope="module", autouse=True)
def found_once_saved(indexed):
    """What a test saves is what it looks for."""
