"""An organisation's author sees nothing unpublished of another organisation, by any way in."""

import pytest
from wagtail.models import Page

from . import people

PLANTED = "planted-draft"


@pytest.fixture
def places(cast, references, indexed):
    _, section, _ = people.section()
    home = section.get_parent()
    own = section.add_child(instance=Page(title="own-draft", slug="own", live=False))
    other = home.add_child(instance=Page(title="other", slug="other"))
    secret = other.add_child(instance=Page(title=PLANTED, slug="secret", live=False))
    for page in (own, secret):
        page.specific.save_revision(user=cast["editor"])
    return {"home": home, "section": section, "own": own, "other": other, "secret": secret}


WAYS = [
    "/admin/",
    "/admin/api/main/pages/",
    "/admin/api/main/pages/{secret}/",
    "/admin/api/main/pages/?search=planted",
    "/admin/choose-page/",
    "/admin/choose-page/{other}/",
    "/admin/choose-page/search/?q=planted",
    "/admin/pages/",
    "/admin/pages/search/?q=planted",
    "/admin/pages/{home}/",
    "/admin/pages/{other}/",
    "/admin/pages/{secret}/copy/",
    "/admin/pages/{secret}/delete/",
    "/admin/pages/{secret}/edit/",
    "/admin/pages/{secret}/edit/preview/",
    "/admin/pages/{secret}/history/",
    "/admin/pages/{secret}/move/",
    "/admin/pages/{secret}/privacy/",
    "/admin/pages/{secret}/revisions/{revision}/view/",
    "/admin/pages/{secret}/usage/",
    "/admin/pages/{secret}/view_draft/",
    "/admin/pages/add/wagtailcore/page/{other}/",
    "/admin/reports/aging-pages/",
    "/admin/reports/page-types-usage/",
    "/admin/reports/page-types-usage/results/",
    "/admin/reports/site-history/",
    "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/",
    "/admin/localize/reports/translations/",
    "/admin/localize/submit/page/{secret}/",
]


def test_no_way_shows_it(places, cast, client):
    client.force_login(cast["author"])
    revision = places["secret"].get_latest_revision().pk
    numbers = {name: page.pk for name, page in places.items()} | {"revision": revision}
    shown = [
        way
        for way in WAYS
        if PLANTED in client.get(way.format(**numbers), follow=True).content.decode()
    ]
    assert shown == []


def test_an_editor_does_see_it(places, cast, client):
    """Or the test above would pass on an empty page."""
    client.force_login(cast["editor"])
    for way in ("/admin/choose-page/{other}/", "/admin/reports/page-types-usage/"):
        body = client.get(way.format(other=places["other"].pk)).content.decode()
        assert PLANTED in body, way


def test_the_own_drafts_can_be_chosen(places, cast, client):
    client.force_login(cast["author"])
    body = client.get(f"/admin/choose-page/{places['section'].pk}/").content.decode()
    assert "own-draft" in body


def test_closed_reports_are_not_on_the_menu(places, cast, client):
    client.force_login(cast["author"])
    assert "page-types-usage" not in client.get("/admin/").content.decode()
    client.force_login(cast["editor"])
    assert "page-types-usage" in client.get("/admin/").content.decode()
