import pytest


@pytest.fixture(scope="module", autouse=True)
def told_what_is_used_where(references, indexed):
    """Screens that list what uses a thing may tell too much, and the erased may be left in them; so
    may the search.
    """
