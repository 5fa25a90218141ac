"""A page on its way: written by an author, returned with a reason, mended, approved twice."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from commons.accounts.models import User
from commons.pages.forms import CHECKS
from commons.safety.models import ReviewTask
from home.actions import review
from network.publications.models import NewsPage

from . import people

REASON = "الصورة تُظهر وجوهًا: تُستبدل أو يُطمس ما فيها"


@pytest.fixture(scope="module", autouse=True)
def begun(shared):
    """A news item that the author has begun in the section, there before every test."""
    cast = people.cast()
    review.arrange()
    _, section, _ = people.section()
    draft = section.add_child(
        instance=NewsPage(
            title="خبر", slug="story", standfirst="سطران", owner=cast["author"], live=False
        )
    )
    draft.save_revision(user=cast["author"])
    return cast, draft


@pytest.fixture
def story(begun, db):
    """(cast, draft), as nobody has touched them yet."""
    cast, draft = begun
    fresh = {role: User.objects.get(pk=user.pk) for role, user in cast.items()}
    return fresh, NewsPage.objects.get(pk=draft.pk)


def start(draft, user):
    return draft.get_workflow().start(draft, user)


def act(client, draft, action, comment=""):
    """What the reviewer's dialogue posts in the background."""
    task = Page.objects.get(pk=draft.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, action, task.pk])
    background = {"x-requested-with": "XMLHttpRequest"}
    return client.post(address, {"comment": comment}, headers=background)


def edit(draft):
    return reverse("wagtailadmin_pages:edit", args=[draft.pk])


def is_live(draft):
    return Page.objects.get(pk=draft.pk).live


def test_from_author_to_reader(story, client, settings):
    cast, draft = story
    start(draft, cast["author"])
    client.force_login(cast["editor"])
    act(client, draft, "approve")
    assert not is_live(draft)
    client.force_login(cast["coordinator"])
    act(client, draft, "approve")
    assert is_live(draft)


def test_the_author_cannot_approve(story, client):
    cast, draft = story
    start(draft, cast["author"])
    client.force_login(cast["author"])
    act(client, draft, "approve")
    assert draft.current_workflow_task_state.status == "in_progress"


@pytest.mark.parametrize(("role", "publishes"), [("author", False), ("editor", True)])
def test_who_publishes_with_the_form(story, client, role, publishes):
    """The author's page has no such button, and a forged one does nothing."""
    cast, draft = story
    client.force_login(cast[role])
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    page = client.get(address).content.decode()
    assert ("action-publish" in page) is publishes
    form = querydict_from_html(page, form_id="page-edit-form").dict()
    body = streamfield([("paragraph", rich_text("<p>نص</p>"))])
    ticks = dict.fromkeys(CHECKS, "on")
    client.post(address, form | ticks | nested_form_data({"body": body}) | {"action-publish": "1"})
    assert is_live(draft) is publishes


@pytest.mark.parametrize("mail", ["works", "is missing"])
def test_the_author_reads_the_reason_on_the_dashboard(story, client, mail):
    cast, draft = story
    if mail == "works":
        cast["author"].email = "author@example.org"
        cast["author"].save()
    state = start(draft, cast["author"])
    client.force_login(cast["editor"])
    act(client, draft, "reject", REASON)
    client.force_login(cast["author"])
    dashboard = client.get("/admin/").content.decode()
    assert REASON in dashboard
    assert cast["editor"].display_name in dashboard
    assert cast["editor"].sign_in_name + '"' not in dashboard
    client.force_login(cast["moderator"])
    assert REASON not in client.get("/admin/").content.decode()
    state.refresh_from_db()
    state.resume(user=cast["author"])
    client.force_login(cast["author"])
    assert REASON not in client.get("/admin/").content.decode()


def test_nothing_comes_back_without_a_reason(story, client):
    cast, draft = story
    state = start(draft, cast["author"])
    client.force_login(cast["editor"])
    response = act(client, draft, "reject", "  ")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert response.json()["step"] == "action"
    with pytest.raises(PermissionDenied):
        draft.current_workflow_task.on_action(state.current_task_state, cast["editor"], "reject")
    assert not PageLogEntry.objects.filter(action="wagtail.workflow.reject").exists()


def test_an_author_of_another_organisation_sees_nothing_of_it(story, client):
    cast, draft = story
    client.force_login(cast["nobody"])
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 403
    client.force_login(cast["translator"])
    response = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    assert response.status_code == 302


def test_the_steps_are_ours(story):
    assert ReviewTask.objects.count() == 2
    names = set(Page.get_first_root_node().get_workflow().tasks.values_list("name", flat=True))
    assert "Moderators approval" not in names


def test_one_person_does_not_pass_both_steps(story, client):
    cast, draft = story
    start(draft, cast["author"])
    client.force_login(cast["editor"])
    act(client, draft, "approve")
    page = client.get(edit(draft)).content.decode()
    assert 'data-workflow-action-name="reject"' in page
    assert 'data-workflow-action-name="approve"' not in page
    act(client, draft, "approve")
    assert not is_live(draft)
    state = Page.objects.get(pk=draft.pk).current_workflow_task_state
    with pytest.raises(PermissionDenied, match=r"."):
        state.task.specific.on_action(state, cast["editor"], "approve")
    act(client, draft, "reject", REASON)
    assert draft.workflow_states.get().status == WorkflowState.STATUS_NEEDS_CHANGES


def test_who_wrote_the_version_does_not_have_the_last_word(story, client):
    cast, draft = story
    draft.save_revision(user=cast["coordinator"])
    start(draft, cast["author"])
    client.force_login(cast["editor"])
    act(client, draft, "approve")
    client.force_login(cast["coordinator"])
    act(client, draft, "approve")
    assert not is_live(draft)
    colleague = people.person("colleague", "editor")
    client.force_login(colleague)
    act(client, draft, "approve")
    assert is_live(draft)


def test_a_reviewer_who_mends_the_text_may_pass_it_first(story, client):
    cast, draft = story
    draft.save_revision(user=cast["editor"])
    start(draft, cast["author"])
    for reviewer in ("editor", "coordinator"):
        client.force_login(cast[reviewer])
        act(client, draft, "approve")
    assert is_live(draft)


def test_an_administrator_may_pass_both(story, client):
    cast, draft = story
    start(draft, cast["author"])
    client.force_login(cast["administrator"])
    act(client, draft, "approve")
    act(client, draft, "approve")
    assert is_live(draft)


def test_the_dashboard_asks_only_who_has_not_passed_it(story, client):
    cast, draft = story
    start(draft, cast["author"])
    address = edit(draft)
    client.force_login(cast["editor"])
    assert address in client.get("/admin/").content.decode()
    act(client, draft, "approve")
    waiting = TaskState.objects.reviewable_by
    assert not waiting(cast["editor"]).exists()
    assert waiting(cast["coordinator"]).exists()
