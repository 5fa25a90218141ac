"""Queries of public templates for an anonymous reader, and their independence of the rows.

Site, navigation and the trail are kept (see `caching.remember`), as the budget of 12 allows; the
slots have a share of their own: "read next" 4 queries when it is not kept, filters of a list 4.
"""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

READ_NEXT = 4
FILTERS = 4  # two levels of places, their names, themes


def queries(client, address) -> int:
    """For a page nobody asked for yet, when the frame is kept from another one."""
    caches["pages"].clear()
    client.get("/organizations/?page=1")
    with CaptureQueriesContext(connection) as context:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(context)


@pytest.fixture
def pages(world):
    options = {"area": world.azaz, "theme": world.health, "by": world.organization}
    return {
        "news": world.article(**options),
        "opinion": world.opinion_piece(**options),
        "guide": world.guide(**options),
        "service": world.service(**options),
        "organization": world.section,
    }


@pytest.mark.parametrize(
    ("name", "budget"),
    [
        ("news", 12 + READ_NEXT),
        ("opinion", 12 + READ_NEXT),
        ("guide", 12 + READ_NEXT),
        ("service", 12),
        ("organization", 12),
    ],
)
def test_page(client, pages, name, budget):
    assert queries(client, pages[name].url) <= budget


@pytest.mark.parametrize("address", ["/news/", "/services/", "/organizations/", "/news/?area=azaz"])
def test_lists_cost_the_same_for_many_rows(client, world, address):
    options = {"area": world.azaz, "theme": world.health, "by": world.organization}

    def add():
        world.article(**options)
        world.service(**options)

    add()
    few = queries(client, address)
    for _row in range(8):
        add()
    assert queries(client, address) <= few
    assert few <= 12 + FILTERS
