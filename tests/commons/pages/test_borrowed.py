"""A page form takes no picture, document or page of another section, whatever number is posted."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection
from wagtail.test.utils.form_data import rich_text, streamfield

from commons.accounts.models import User
from commons.media.models import Document, Image
from commons.safety.compiling import grant_section
from network.organizations.models import Organization, OrganizationPage
from network.publications.models import NewsPage
from tests.commons.accounts.people import person
from tests.commons.safety.uploads.samples import pictures
from tests.network import forms

PLANTED = "زنبقةسرية"


def media(collection, title):
    picture = SimpleUploadedFile("a.png", pictures.png())
    paper = SimpleUploadedFile("a.txt", "كلمات".encode())
    return {
        "image": Image.objects.create(title=title, file=picture, collection=collection),
        "document": Document.objects.create(title=title, file=paper, collection=collection),
    }


@pytest.fixture(scope="module", autouse=True)
def sections(shared):
    """What is the author's own, and what is another organisation's, there before every test."""
    world = shared
    other = Organization.objects.create(name_ar="جمعية غريبة")
    page = OrganizationPage(title="غريبة", slug="other", organization=other, standfirst="غريبة")
    section = world.publish(page, world.organizations)
    own, strange = (Collection.get_first_root_node().add_child(name=n) for n in ("لنا", "لهم"))
    user = person("writer")
    user.groups.add(grant_section(page=world.section, collection=own, name="قسم"))
    return {
        "own": media(own, "لنا")
        | {"page": world.article("مسودتنا", parent=world.section, live=False)},
        "strange": media(strange, PLANTED)
        | {"page": world.article(PLANTED, parent=section, live=False)},
    }


@pytest.fixture
def things(sections, db, client):
    """As nobody has touched them yet; the author is signed in."""
    client.force_login(User.objects.get(sign_in_name="writer"))
    return {
        whose: {name: type(thing).objects.get(pk=thing.pk) for name, thing in found.items()}
        for whose, found in sections.items()
    }


def body(html):
    return streamfield([("paragraph", rich_text(f"<p>{html}</p>"))])


def linked(kind, pk):
    """Entities as the editor's text field posts them."""
    data = {"id": pk, "url": "/x/", "parentId": 1} if kind == "LINK" else {"id": pk, "url": "/x/"}
    block = {"key": "a", "text": "نص", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"offset": 0, "length": 2, "key": 0}]
    entity = {"0": {"type": kind, "mutability": "MUTABLE", "data": data}}
    return streamfield([("paragraph", json.dumps({"blocks": [block], "entityMap": entity}))])


WAYS = {
    "cover": lambda of: {"cover": of["image"].pk, "cover_alt": "وصف"},
    "read also": lambda of: {"rows": {"read_also": [{"target": of["page"].pk}]}},
    "link in the text": lambda of: {"body": linked("LINK", of["page"].pk)},
    "document in the text": lambda of: {"body": linked("DOCUMENT", of["document"].pk)},
    "download": lambda of: {
        "body": streamfield([("download", {"title": "ملف", "document": of["document"].pk})])
    },
}


def save(client, world, fields):
    return client.post(
        f"/admin/pages/add/publications/newspage/{world.section.pk}/", forms.news(**fields)
    )


@pytest.mark.parametrize("way", WAYS)
def test_another_sections_things_are_refused(client, world, things, way):
    before = NewsPage.objects.count()
    response = save(client, world, WAYS[way](things["strange"]))
    assert PLANTED not in response.content.decode()
    assert NewsPage.objects.count() == before


@pytest.mark.parametrize("way", WAYS)
def test_ones_own_things_are_taken(client, world, things, way):
    before = NewsPage.objects.count()
    response = save(client, world, WAYS[way](things["own"]))
    assert response.status_code == 302, forms_errors(response)
    assert NewsPage.objects.count() == before + 1


def test_what_an_editor_put_in_stays(client, world, things):
    page = things["own"]["page"]
    page.cover, page.cover_alt = things["strange"]["image"], "وصف"
    page.save_revision()
    data = forms.news(title="عنوان آخر", cover=page.cover_id, cover_alt="وصف")
    response = client.post(f"/admin/pages/{page.pk}/edit/", data)
    assert response.status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "عنوان آخر"


def forms_errors(response):
    form = response.context and response.context.get("form")
    return form and (form.errors, {n: f.errors for n, f in form.formsets.items()})
