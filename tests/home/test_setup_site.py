"""A real, empty site from one command."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import override_settings
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Site, Task, Workflow, WorkflowPage

from commons.themes.models import Theme
from home.models import HomePage, Navigation
from tests.home import fresh


def setup(*arguments) -> str:
    out = io.StringIO()
    call_command("setup_site", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """The site this file's tests share, rolled back after them; what the command said of it."""
    with override_settings(SITE_URL="http://testserver"), fresh.database(django_db_blocker):
        yield setup("--administrator", "salma", "--display-name", "سلمى", "--generate-password")


@pytest.fixture
def said(site, db):
    return site


def test_makes_an_administrator_with_a_password_said_once(said):
    [user] = get_user_model().objects.administrators()
    password = said.split("Password (shown only now): ")[1].split()[0]
    assert user.display_name == "سلمى"
    assert user.check_password(password)


def test_replaces_what_wagtail_brings(said):
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Task.objects.filter(name="Moderators approval").exists()
    assert Workflow.objects.count() == 1


def test_review_has_two_steps_and_covers_every_page(said):
    placed = WorkflowPage.objects.get(page=Page.get_first_root_node())
    assert placed.workflow.workflow_tasks.count() == 2
    home = HomePage.objects.get(locale__language_code="ar")
    assert home.get_workflow() == placed.workflow


@pytest.mark.parametrize(
    "path", ["", "news/", "services/", "guides/", "opinion/", "organizations/"]
)
@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_front_page_and_lists_answer_while_empty(said, client, prefix, path):
    assert client.get(prefix + path).status_code == 200


def test_menus_and_themes_are_there(said):
    site = Site.objects.get(is_default_site=True)
    menus = Navigation.objects.filter(site=site)
    assert {menu.items.count() for menu in menus} == {5}
    assert menus.count() == 2
    assert Theme.objects.filter(slug="protection", sensitive=True).exists()


def test_running_again_changes_nothing(said):
    def state():
        return (
            list(Page.objects.values_list("pk", "latest_revision_id").order_by("pk")),
            list(Group.objects.values_list("pk", "name").order_by("pk")),
            get_user_model().objects.count(),
            Theme.objects.count(),
            Navigation.objects.count(),
            PageLogEntry.objects.count(),
            ModelLogEntry.objects.count(),
        )

    before = state()
    assert "no account was made" in setup("--administrator", "somebody", "--generate-password")
    assert state() == before


def test_asks_for_nothing_where_nobody_can_answer(said):
    get_user_model().objects.administrators().delete()
    with pytest.raises(CommandError, match="--administrator"):
        setup()
