"""Limits are told before the upload, and said again when they are passed."""

import pytest
from django.test import override_settings
from django.urls import reverse
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from commons.media import titles
from commons.media.forms import DocumentForm, ImageForm
from commons.media.models import Document, Image
from commons.safety.uploads import bodies


@pytest.mark.parametrize(
    ("model", "size", "formats"),
    [("images", "15", ["JPEG", "PNG", "WebP", "HEIC"]), ("docs", "25", ["PDF", "DOCX", "ODT"])],
)
@pytest.mark.parametrize("screen", ["add", "add_multiple"])
def test_the_upload_screens_tell_size_and_formats(admin, model, size, formats, screen):
    page = admin.get(reverse(f"wagtail{model}:{screen}")).content.decode()
    assert all(word in page for word in [size, *formats])


@pytest.mark.parametrize("model", ["images", "docs"])
def test_the_name_of_the_file_is_not_copied_into_the_title(admin, model):
    page = admin.get(reverse(f"wagtail{model}:add")).content.decode()
    assert "w-sync" not in page.partition('id="id_file"')[0].rpartition("<input")[2]
    assert "data-w-sync-target-value" not in page


def test_our_forms_are_the_ones_the_admin_uses():
    assert issubclass(get_image_form(Image), ImageForm)
    assert issubclass(get_document_form(Document), DocumentForm)


def test_a_200_megabyte_request_is_answered_before_it_is_read(admin):
    response = admin.generic(
        "POST", reverse("wagtailimages:add"), b"", CONTENT_LENGTH=str(200 * 1024 * 1024)
    )
    assert response.status_code == 413
    assert "<h1" in response.content.decode()


def test_the_drop_zone_gets_its_answer_as_a_sentence(admin):
    response = admin.generic(
        "POST",
        reverse("wagtailimages:add_multiple"),
        b"",
        CONTENT_LENGTH=str(200 * 1024 * 1024),
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.status_code == 413
    assert "25" in response.json()["error_message"]


@pytest.mark.parametrize("stated", ["-1", "x", "٩", "1e9"])
def test_a_length_that_is_no_number_is_refused(rf, stated):
    request = rf.generic("POST", "/", b"", CONTENT_LENGTH=stated)
    answer = bodies.RefuseHugeBodies(lambda request: "passed")(request)
    assert answer != "passed"


def test_the_largest_acceptable_file_fits(rf):
    request = rf.generic("POST", "/", b"", CONTENT_LENGTH=str(25 * 1024 * 1024 + 2000))
    assert bodies.RefuseHugeBodies(lambda request: "passed")(request) == "passed"


@override_settings(WAGTAILIMAGES_MAX_UPLOAD_SIZE=10, WAGTAILDOCS_MAX_UPLOAD_SIZE=10)
def test_the_limit_follows_the_settings():
    assert bodies.limit() == 10 + bodies.SLACK


@pytest.mark.parametrize(
    ("title", "file", "same"),
    [
        ("IMG_20260603", "IMG_20260603.jpg", True),
        ("img 20260603.JPG", "IMG_20260603.jpg", True),
        ("بئر القرية", "بئر_القرية.png", True),
        ("بئر القرية", "IMG_1.png", False),
    ],
)
def test_titles_that_only_repeat_the_file(title, file, same):
    assert titles.is_from_file(title, file) is same
