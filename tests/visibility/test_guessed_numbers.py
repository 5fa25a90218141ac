"""No screen of the admin names a thing to somebody who may not know it, whatever number is typed.

Every address of the admin is asked, so a screen that comes with an update is asked too.
"""

import re
from urllib.parse import urljoin

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLResolver, get_resolver, reverse
from wagtail.models import Collection, Page, PageViewRestriction

from commons.media.models import Document, Image
from commons.safety.compiling import grant_section
from home.actions import review
from network.organizations.models import Organization, OrganizationPage
from tests.commons.accounts.people import person
from tests.commons.safety.uploads.samples import pictures

PLANTED = "زنبقةسرية"
BULK = {
    "wagtailcore/page": ["delete", "move", "publish", "unpublish"],
    "media/image": ["add_tags", "add_to_collection", "delete"],
    "media/document": ["add_tags", "add_to_collection", "delete"],
    "members/person": ["delete"],
    "accounts/user": ["assign_role", "delete", "set_active_state"],
}
NOT_ASKED = ("logout", "failwhale", "jsi18n", "sprite")  # the second is Wagtail's test of a fault


@pytest.fixture(scope="module", autouse=True)
def planted(shared):
    """Another organisation's draft under review, its picture and its document."""
    review.arrange()
    other = Organization.objects.create(name_ar="جمعية غريبة")
    page = OrganizationPage(title="غريبة", slug="other", organization=other, standfirst="غريبة")
    section = shared.publish(page, shared.organizations)
    draft = shared.article(PLANTED, parent=section, live=False)
    editor = person("reviewing", "editor")
    draft.get_workflow().start(draft, editor)
    draft.refresh_from_db()
    collection = Collection.get_first_root_node().add_child(name=PLANTED)
    picture = SimpleUploadedFile("a.png", pictures.png())
    paper = SimpleUploadedFile("a.txt", "كلمات".encode())
    return {
        "section": section,
        "draft": draft,
        "image": Image.objects.create(title=PLANTED, file=picture, collection=collection),
        "document": Document.objects.create(title=PLANTED, file=paper, collection=collection),
        "member": person(PLANTED),
    }


@pytest.fixture
def author(world, planted):
    collection = Collection.get_first_root_node().add_child(name="قسم")
    user = person("writer")
    user.groups.add(grant_section(page=world.section, collection=collection, name="قسم"))
    return user


def patterns(resolver, before=""):
    for entry in resolver.url_patterns:
        whole = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, whole)
        else:
            yield whole.replace("^", "").replace("$", "")


def addresses(planted) -> list[str]:
    """Every address of the admin, with the planted things' numbers in it, and the bulk actions."""
    draft = planted["draft"]
    state = draft.current_workflow_task_state
    numbers = {
        "revision_id": draft.latest_revision_id,
        "revision_id_a": draft.latest_revision_id,
        "revision_id_b": "latest",
        "task_state_id": state.pk,
        "task_id": state.task_id,
        "workflow_state_id": state.workflow_state_id,
        "destination_id": planted["section"].get_parent().pk,
        "image_id": planted["image"].pk,
        "document_id": planted["document"].pk,
        "action_name": "approve",
        "filter_spec": "max-100x100",
    }
    kinds = {"draft": "publications/newspage", "image": "media/image", "document": "media/document"}
    found = set()
    for pattern in patterns(get_resolver()):
        if not pattern.startswith("admin/") or any(word in pattern for word in NOT_ASKED):
            continue
        for name, kind in kinds.items():
            app, model = kind.split("/")
            words = {f"{before}app_label": app for before in ("", "content_type_")}
            words |= {f"{before}app_name": app for before in ("", "content_type_")}
            words |= {f"{before}model_name": model for before in ("", "content_type_")}
            fill = words | numbers
            found.add(
                re.sub(
                    r"<(?:\w+:)?(\w+)>",
                    lambda m, fill=fill, name=name: str(fill.get(m[1], planted[name].pk)),
                    pattern,
                )
            )
    rows = {"wagtailcore/page": "draft", "media/image": "image", "media/document": "document"}
    for kind, actions in BULK.items():
        pk = planted[rows.get(kind, "member")].pk
        found |= {f"admin/bulk/{kind}/{action}/?id={pk}" for action in actions}
        found |= {f"admin/bulk/{kind}/{action}/?id=all" for action in actions}
    return sorted(found)


def text(response) -> str:
    """What is told: the answer, and the messages that the next page would show."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    body += " ".join(map(str, get_messages(response.wsgi_request))).encode()
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), body.decode(errors="replace"))


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
@pytest.mark.parametrize("role", ["author", "moderator"])
def test_no_number_shows_it(client, planted, author, role):
    user = author if role == "author" else person("keeper", role)
    asked = addresses(planted)
    assert len(asked) > 200
    shown, seen = [], set()
    client.force_login(user)
    waiting = [f"/{address}" for address in asked]
    while waiting:
        address = waiting.pop()
        seen.add(address)
        response = client.get(address)
        if PLANTED in text(response):
            shown.append(address)
        if response.has_header("Location"):  # most lead to the same few pages: look there once
            address = urljoin(address, response["Location"])
            waiting += {address} - seen - set(waiting)
    assert len(seen) > len(asked), "nothing led anywhere"
    assert shown == []


def test_an_editor_is_shown_it(client, db, planted):
    """Or the test above would pass on an empty site."""
    client.force_login(person("editing", "editor"))
    draft = planted["draft"].pk
    for address in (
        f"/admin/pages/{draft}/edit/",
        f"/admin/bulk/wagtailcore/page/move/?id={draft}",
    ):
        assert PLANTED in text(client.get(address)), address


def test_numbers_in_forms_show_nothing_either(client, world, planted, author):
    own = world.article("خاصتي", parent=world.section, live=False)
    client.force_login(author)
    draft = planted["draft"].pk
    forms = {
        reverse("wagtailadmin_pages:copy", args=[own.pk]): "new_parent_page",
        reverse("wagtailadmin_pages:move", args=[own.pk]): "new_parent_page",
        f"/admin/bulk/wagtailcore/page/move/?id={own.pk}": "chooser",
    }
    for address, field in forms.items():
        data = {field: draft, "new_title": "أ", "new_slug": "a"}
        assert PLANTED not in text(client.post(address, data, follow=True)), address


def test_moderators_find_published_pages_also_closed_ones(client, world, planted):
    page = world.article("خبر للأعضاء")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    client.force_login(person("keeper", "moderator"))
    shown = text(client.get(f"/admin/pages/{world.news.pk}/"))
    assert "خبر للأعضاء" in shown
    client.post(reverse("wagtailadmin_pages:lock", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:lock", args=[planted["draft"].pk]))
    assert Page.objects.get(pk=page.pk).locked
    assert not Page.objects.get(pk=planted["draft"].pk).locked


def test_a_new_title_that_is_not_published_stays_in_its_section(client, world, planted, author):
    page = world.article("عنوان منشور", parent=planted["section"])
    page.title = PLANTED
    page.save_revision()
    client.force_login(author)
    shown = text(
        client.get(reverse("wagtailadmin_choose_page_child", args=[planted["section"].pk]))
    )
    assert "عنوان منشور" in shown
    assert PLANTED not in shown
