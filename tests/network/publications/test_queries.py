"""A page asks the database a bounded number of things, however much it shows."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commons.pages import caching
from network.publications.models import GuidePage, NewsPage

from .library import paragraph


def queries(page) -> int:
    """Of an anonymous visit when nothing about this page is kept, but the site's frame is."""
    Client().get(page.url)
    caching.purge()
    with CaptureQueriesContext(connection) as caught:
        assert Client().get(page.url).status_code == 200
    return len(caught)


def test_more_links_in_the_text_cost_nothing(library):
    others = [library.write(NewsPage, f"خبر {number}") for number in range(4)]

    def linking(pages):
        links = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in pages)
        return library.write(NewsPage, "خبر", body=paragraph(links))

    many, few = linking(others), linking(others[:1])
    assert queries(many) == queries(few)


def test_more_materials_cost_nothing(library):
    target = library.write(NewsPage, "خبر")

    def guide(number):
        page = library.write(GuidePage, "دليل")
        page.materials = [
            library.material(f"مادة {n}", kind="page", state="published", target=target)
            for n in range(number)
        ]
        page.save()
        return page

    many, few = guide(12), guide(1)
    assert queries(many) == queries(few)
