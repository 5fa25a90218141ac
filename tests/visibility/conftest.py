import pytest


@pytest.fixture(scope="module", autouse=True)
def nothing_left_out(references, indexed, revised):
    """Screens that list what uses a thing may tell too much, and the erased may be left in them; so
    may the search and the revisions.
    """
