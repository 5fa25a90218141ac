"""In an organisation's section the organisation is a row of every page: one, however often saved."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from network.organizations.models import Organization, Participation
from network.publications.models import NewsPage
from tests.commons.accounts.people import person
from tests.network import forms

SAVES = 3


@pytest.fixture
def partner(world):
    return Organization.objects.create(name_ar="جمعية شريكة")


@pytest.fixture
def editor(client, world):
    client.force_login(person("editor", "editor"))
    return client


def rows_offered(form) -> list[dict]:
    """What the browser holds of the organisations' rows, as the form gave them."""
    return [
        {name: row[name].value() or "" for name in ("id", "organization", "role")}
        for row in form.formsets["participations"].initial_forms
    ]


def save_times(client, page, action: str, times: int) -> None:
    """Open the form once and send it again and again, as the admin does while somebody types."""
    address = f"/admin/pages/{page.pk}/edit/"
    rows = rows_offered(client.get(address).context["form"])
    data = forms.news(slug=page.slug) | nested_form_data(
        {"participations": inline_formset(rows, initial=len(rows))}
    )
    for _time in range(times):
        response = client.post(address, data | ({action: "1"} if action else {}))
        assert response.status_code == 302, response.context["form"].formsets["participations"]


def parts(page) -> list[tuple]:
    return [(row.organization.name_ar, row.role) for row in page.participations.all()]


@pytest.mark.parametrize("action", ["", "action-publish"])
def test_saving_again_repeats_no_row_and_keeps_the_partners(editor, world, partner, action):
    rows = [{"organization": partner.pk, "role": role} for role in ("with", "supported_by")]
    data = forms.news(rows={"participations": rows}) | ({action: "1"} if action else {})
    editor.post(f"/admin/pages/add/publications/newspage/{world.section.pk}/", data)
    wanted = [
        (world.organization.name_ar, "by"),
        (partner.name_ar, "with"),
        (partner.name_ar, "supported_by"),
    ]
    page = NewsPage.objects.get()
    for times in (1, SAVES):
        save_times(editor, page, action, times)
        assert parts(page.get_latest_revision_as_object()) == wanted
    save_times(editor, page, "action-publish", 1)
    assert parts(NewsPage.objects.get()) == wanted
    assert Participation.objects.count() == len(wanted)


def test_a_page_without_its_organisation_gets_it_once(editor, world):
    page = world.article("خبر", parent=world.section)
    for times in (1, SAVES):
        save_times(editor, page, "action-publish", times)
    assert parts(NewsPage.objects.get()) == [(world.organization.name_ar, "by")]
