"""An author through the real admin: words wait for approval, facts do not; little is mandatory."""

import pytest
from wagtail.models import Page

from home.actions import review
from network.services.models import Service, ServicePage
from tests.network import forms

CONTACT = {"kind": "phone", "value": "+963215550100", "audience": "public"}
MOST = 8  # mandatory fields of a new service


def read(client, page) -> str:
    client.logout()
    return client.get(ServicePage.objects.get(pk=page.pk).url).content.decode()


def test_words_wait_while_the_live_version_stays_and_facts_count_at_once(
    client, desk, author, service, django_capture_on_commit_callbacks
):
    review.arrange()
    page = service.pages.get()
    assert "علاج" in read(client, page)
    client.force_login(author)
    words = forms.service(title=page.title, slug=page.slug, standfirst="كلام جديد ينتظر")
    edited = client.post(f"/admin/pages/{page.pk}/edit/", words | {"action-submit": "1"})
    assert edited.status_code == 302
    with django_capture_on_commit_callbacks(execute=True):
        kept = client.post(f"/admin/services/{service.pk}/contacts/add/", CONTACT)
    assert kept.status_code == 302
    live = read(client, page)
    assert "كلام جديد ينتظر" not in live
    assert "علاج" in live
    assert "tel:+963215550100" in live
    waiting = ServicePage.objects.get(pk=page.pk)
    assert waiting.workflow_in_progress
    with django_capture_on_commit_callbacks(execute=True):
        waiting.latest_revision.publish()
    published = read(client, page)
    assert "كلام جديد ينتظر" in published
    assert "tel:+963215550100" in published


def test_an_author_publishes_no_words_by_the_facts(desk, service):
    page = service.pages.get()
    page.title = "عنوان لم يوافق عليه أحد"
    page.save_revision()
    desk.post(f"/admin/services/{service.pk}/contacts/add/", CONTACT)
    assert Page.objects.get(pk=page.pk).title == "عيادة ياسمين"


@pytest.mark.parametrize("facts", [False, True])
def test_a_saved_service_leads_to_its_facts_until_it_has_some(desk, world, service, facts):
    page = service.pages.get()
    if facts:
        desk.post(f"/admin/services/{service.pk}/contacts/add/", CONTACT)
    data = forms.service(title=page.title, slug=page.slug)
    response = desk.post(f"/admin/pages/{page.pk}/edit/", data)
    assert (f"/admin/services/{service.pk}/" == response["Location"]) is not facts


def test_a_new_service_leads_to_its_facts(desk, world, author):
    address = f"/admin/pages/add/services/servicepage/{world.section.pk}/"
    response = desk.post(address, forms.service() | {"action-submit": "1"})
    made = ServicePage.objects.get(title="خدمة جديدة")
    assert response["Location"] == f"/admin/services/{made.service_id}/"


def test_saving_by_itself_is_never_led_away(desk, service):
    page = service.pages.get()
    data = forms.service(title=page.title, slug=page.slug)
    data |= {
        "loaded_revision_id": page.latest_revision.pk,
        "loaded_revision_created_at": page.latest_revision.created_at.isoformat(),
    }
    accept = {"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"}
    response = desk.post(f"/admin/pages/{page.pk}/edit/", data, headers=accept)
    assert response.status_code == 200
    assert response.json()["success"] is True


def test_at_most_eight_fields_are_mandatory(client, world, author):
    """Of the page, asked for publication with nothing in it; the facts may all stay unknown."""
    from tests.commons.accounts.people import person

    client.force_login(person("editor", "editor"))
    empty = forms.service(title="", standfirst="", ticked=False, for_whom="")
    address = f"/admin/pages/add/services/servicepage/{world.section.pk}/"
    refused = client.post(address, empty | {"action-publish": "1"})
    form = refused.context["form"]
    rows = [formset for formset in form.formsets.values() if formset.min_num]
    words = set(form.errors)
    assert 0 < len(words) + len(rows) <= MOST, words
    facts = Service()
    facts.full_clean()
    assert not ServicePage.objects.filter(title="").exists()


def test_the_editor_has_a_button_to_the_facts(desk, service):
    page = service.pages.get()
    shown = desk.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert f"/admin/services/{service.pk}/" in shown
