"""Pages made by hand through the admin's forms: what goes out, what is refused, what is kept."""

import re

import pytest
from wagtail.models import Collection

from commons.safety.compiling import grant_section
from network.organizations.models import Organization
from network.publications.models import NewsPage
from network.services.models import ServicePage
from tests.commons.accounts.people import person
from tests.network import forms

pytestmark = pytest.mark.usefixtures("revised")


@pytest.fixture
def editor(client, world):
    client.force_login(person("editor", "editor"))
    return client


@pytest.fixture
def author(client, world):
    collection = Collection.get_first_root_node().add_child(name="ياسمين")
    group = grant_section(page=world.section, collection=collection, name="ياسمين")
    user = person("writer")
    user.groups.add(group)
    client.force_login(user)
    return client


def add(client, kind, parent, data, action="publish"):
    return client.post(
        f"/admin/pages/add/{kind}/{parent.pk}/",
        data | ({f"action-{action}": "1"} if action else {}),
    )


def errors(response) -> str:
    form = response.context["form"]
    rows = [row.errors for formset in form.formsets.values() for row in formset.forms]
    wholes = [formset.non_form_errors() for formset in form.formsets.values()]
    return f"{form.errors} {rows} {wholes}"


def test_editor_publishes_news(editor, world):
    data = forms.news(
        rows={
            "page_themes": [{"theme": world.health.pk}],
            "page_areas": [{"area": world.azaz.pk}],
            "participations": [{"organization": world.organization.pk, "role": "by"}],
        }
    )
    response = add(editor, "publications/newspage", world.news, data)
    assert response.status_code == 302, errors(response)
    page = NewsPage.objects.get()
    assert page.live
    assert [area.slug for area in page.areas] == ["azaz"]
    assert page.done_by == [world.organization]
    editor.logout()
    assert "نص الخبر" in editor.get(page.url).content.decode()


def test_editor_publishes_a_service(editor, world):
    data = forms.service(
        rows={
            "page_themes": [{"theme": world.health.pk}],
            "page_areas": [{"area": world.azaz.pk}],
            "participations": [{"organization": world.organization.pk, "role": "by"}],
        }
    )
    response = add(editor, "services/servicepage", world.services, data)
    assert response.status_code == 302, errors(response)
    page = ServicePage.objects.get()
    assert page.service is not None
    assert page.provider == world.organization


def test_draft_needs_no_ticks_and_publishing_does(editor, world):
    data = forms.news(ticked=False)
    refused = add(editor, "publications/newspage", world.news, data)
    assert refused.status_code == 200
    assert set(refused.context["form"].errors) == {
        "faces_checked",
        "places_checked",
        "consent_checked",
        "sources_checked",
    }
    assert refused.context["form"]["title"].value() == "خبر جديد"
    assert not NewsPage.objects.exists()
    assert add(editor, "publications/newspage", world.news, data, action="").status_code == 302
    assert NewsPage.objects.get().live is False


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": "أ" + "ً" * 200}, "title"),
        ({"title": "تقرير \u202egpj.exe"}, "title"),
        ({"title": ""}, "title"),
        ({"title": "ط" * 256}, "title"),
        ({"standfirst": ""}, "standfirst"),
        ({"standfirst": "س" * 401}, "standfirst"),
        ({"event_date": "30/02/2024"}, "event_date"),
        ({"body": forms.streamfield([])}, "body"),
        ({"cover": "999999"}, "cover"),
    ],
)
def test_bad_input_is_told_at_its_field(editor, world, fields, field):
    response = add(editor, "publications/newspage", world.news, forms.news(**fields))
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not NewsPage.objects.exists()


def test_the_same_theme_twice_is_told(editor, world):
    data = forms.news(
        rows={"page_themes": [{"theme": world.health.pk}, {"theme": world.health.pk}]}
    )
    response = add(editor, "publications/newspage", world.news, data)
    assert response.status_code == 200
    assert not NewsPage.objects.exists()


@pytest.mark.parametrize("slug", ["search", "find", "s", "admin", "accounts"])
def test_route_is_no_page_address(client, world, slug):
    client.force_login(person("admin", "administrator"))
    data = forms.nested_form_data(
        {
            "title": "صفحة",
            "slug": slug,
            "search_description": "",
            "standfirst": "",
            "body": forms.paragraph("نص"),
        }
        | dict.fromkeys(forms.TICKED, "on")
    )
    response = add(client, "home/standardpage", world.home, data)
    assert response.status_code == 200
    assert "slug" in response.context["form"].errors


def test_author_writes_only_in_the_own_section(author, world):
    assert author.get(f"/admin/pages/add/publications/newspage/{world.news.pk}/").status_code == 302
    response = add(author, "publications/newspage", world.section, forms.news(), action="submit")
    assert response.status_code == 302, errors(response)
    assert NewsPage.objects.get().live is False


def test_organisation_is_set_by_the_server(author, world):
    other = Organization.objects.create(name_ar="جمعية أخرى")
    data = forms.news(
        rows={
            "participations": [
                {"organization": other.pk, "role": "by"},
                {"organization": other.pk, "role": "with"},
            ]
        }
    )
    add(author, "publications/newspage", world.section, data, action="")
    page = NewsPage.objects.get().get_latest_revision_as_object()
    assert page.done_by == [world.organization]
    assert page.done_with == [other]


def test_a_page_does_not_move_under_a_wrong_parent(editor, world):
    page = world.article()
    address = f"/admin/pages/{page.pk}/move/{world.services.pk}/confirm/"
    assert editor.post(address).status_code in {302, 403}
    page.refresh_from_db()
    assert page.get_parent().pk == world.news.pk


def test_two_editors_at_once_are_told(editor, world):
    page = world.article()
    first = page.latest_revision
    page.title = "عنوان من زميلة"
    page.save_revision()
    response = editor.post(
        f"/admin/pages/{page.pk}/edit/",
        forms.news(title="عنواني") | {"loaded_revision_id": first.pk},
        headers={"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"},
    )
    assert response.status_code in {400, 409}
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "عنوان من زميلة"


def test_autosave_tells_when_it_saved(editor, world):
    page = world.article()
    response = editor.post(
        f"/admin/pages/{page.pk}/edit/",
        forms.news(title="أثناء الكتابة")
        | {
            "loaded_revision_id": page.latest_revision.pk,
            "loaded_revision_created_at": page.latest_revision.created_at.isoformat(),
        },
        headers={"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"},
    )
    assert response.status_code == 200, response.json()
    assert re.search(r"Saved at \d\d:\d\d|حُفظ[^<]*\d\d:\d\d", response.json()["html"])
