"""The search boxes of the admin: the page list, the search page, the choosers."""

import pytest
from django.contrib.auth import get_user_model

from . import pages
from .hostile import HOSTILE

pytestmark = pytest.mark.django_db

BOXES = [
    "/admin/pages/",
    "/admin/pages/search/",
    "/admin/choose-page/search/",
    "/admin/images/",
    "/admin/documents/",
    "/admin/images/chooser/results/",
    "/admin/documents/chooser/results/",
]


@pytest.fixture
def administrator(client):
    client.force_login(get_user_model().objects.create_superuser("tester", "irrelevant"))
    return client


@pytest.mark.parametrize("box", BOXES)
def test_no_question_breaks_a_box_of_the_admin(administrator, box):
    pages.news("مدرسة")
    for asked in HOSTILE:
        if "\ud800" in asked:
            continue  # cannot be sent: it has no UTF-8 form
        response = administrator.get(box, {"q": asked})
        assert response.status_code == 200, asked


@pytest.mark.parametrize("box", ["/admin/pages/search/", "/admin/choose-page/search/"])
def test_the_admin_finds_any_spelling(administrator, box):
    pages.news("افتتاح المدرسة")
    assert "افتتاح المدرسة" in administrator.get(box, {"q": "مدرسه"}).content.decode()
