"""Who may download a document, and how it leaves."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import RichText

from commons.media import showing
from commons.media.models import Document
from home.models import StandardPage
from tests.commons.accounts import people
from tests.commons.safety.uploads.samples import pdf

NOBODY = AnonymousUser()


@pytest.fixture
def document(stores, references, db) -> Document:
    document = Document(title="دليل <الآبار>/2026")
    document.file = ContentFile(pdf.plain(), name="a.pdf")
    document.save()
    return document


def page_with(document: Document, **fields) -> Page:
    """A live page whose text links to the document."""
    text = f'<p><a linktype="document" id="{document.pk}">a</a></p>'
    home = Page.get_first_root_node().get_first_child()
    page = StandardPage(title="صفحة", slug="safha", body=[("paragraph", RichText(text))], **fields)
    return home.add_child(instance=page)


def get(client, document, **headers):
    return client.get(document.url, headers=headers)


def body(response) -> bytes:
    """All of it: read to its end, the client closes the file."""
    return b"".join(response.streaming_content)


def test_a_document_no_page_shows_is_not_there(client, document):
    assert get(client, document).status_code == 404


def test_a_document_on_a_published_page_is_there(client, document):
    page_with(document)
    response = get(client, document)
    assert response.status_code == 200
    assert body(response).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "fields",
    [{"live": False}, {"expire_at": timezone.now() - timezone.timedelta(days=1)}],
    ids=["draft", "expired"],
)
def test_a_page_that_is_not_public_does_not_open_its_document(client, document, fields):
    page_with(document, **fields)
    assert get(client, document).status_code == 404


def test_a_restricted_page_opens_its_document_to_its_readers_only(client, document):
    page = page_with(document)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert get(client, document).status_code == 404
    assert showing.may_download(people.person("qari"), document)


def test_a_page_taken_down_closes_its_document(client, document):
    page = page_with(document)
    page.unpublish()
    assert get(client, document).status_code == 404


def test_editors_may_look_at_what_no_page_shows_yet(client, document):
    cast = people.cast()
    assert showing.may_download(cast["editor"], document)
    assert not showing.may_download(cast["nobody"], document)


def test_another_name_in_the_address_is_not_found(client, document):
    page_with(document)
    assert client.get(f"/documents/{document.pk}/a.pdf").status_code == 404


def test_it_leaves_as_a_download_under_its_title_in_a_sandbox(client, document):
    page_with(document)
    response = get(client, document)
    body(response)
    disposition = response["Content-Disposition"]
    assert disposition.startswith("attachment;")
    assert "%D8%AF%D9%84%D9%8A%D9%84" in disposition  # دليل
    assert "/2026" not in disposition
    assert response["Content-Type"] == "application/pdf"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "private" in response["Cache-Control"]


def test_a_second_visit_costs_no_bytes(client, document):
    page_with(document)
    first = get(client, document)
    body(first)
    assert get(client, document, if_none_match=first["ETag"]).status_code == 304


def test_who_shows_documents_registers_once():
    with pytest.raises(ValueError, match="already registered"):
        showing.register(showing._shows[0])


def test_the_public_folder_never_holds_a_document(stores, document):
    assert not (stores / "public").exists()
    assert showing.may_download(NOBODY, document) is False
