"""Queries of public templates for an anonymous reader, and their independence of the rows.

Twelve for a page nobody asked for yet, "read next" and the filters of a list included. Only what
surrounds every page is kept from another one (see `caching.remember`): the site with its front
page, menu and footer, the addresses of the lists, which sections are open to comments, and which
pages are discussed in the forum.
"""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commons.comments import openness
from commons.pages.models import Correction, ReadAlso
from forum import beside

BUDGET = 12


def queries(client, address) -> int:
    """For a page nobody asked for yet, when the frame is kept from another one.

    Asked once before, so that the process knows its content types, as it does after its first pages.
    """
    client.get(address)
    caches["pages"].clear()
    client.get("/organizations/?page=1")
    openness.settings()
    beside.discussed()
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


@pytest.mark.parametrize("name", ["news", "opinion", "guide", "service", "organization"])
def test_page(client, pages, name):
    assert queries(client, pages[name].url) <= BUDGET


@pytest.mark.parametrize("name", ["news", "opinion", "guide", "service"])
def test_page_with_all_that_goes_with_it(client, world, pages, name):
    page = pages[name]
    world.translate(page, "In English")
    for other in pages.values():
        ReadAlso.objects.create(page=page, target=other)
    Correction.objects.create(
        page=page, date=timezone.localdate(), text="كان الرقم 12.", locale=page.locale
    )
    assert queries(client, page.url) <= BUDGET


LISTS = ["/news/", "/opinion/", "/guides/", "/services/", "/organizations/"]
FILTERED = ["/news/?area=azaz", "/services/?area=azaz"]


def test_lists_cost_the_same_for_many_rows(client, world):
    options = {"area": world.azaz, "theme": world.health, "by": world.organization}

    def add():
        for kind in (world.article, world.service, world.guide, world.opinion_piece):
            kind(**options)

    def cost() -> dict[str, int]:
        return {address: queries(client, address) for address in [*LISTS, *FILTERED]}

    add()
    few = cost()
    assert {address: count for address, count in few.items() if count > BUDGET} == {}
    for _row in range(4):
        add()
    assert cost() == few
