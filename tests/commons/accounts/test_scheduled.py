"""An hour set by an author publishes nothing: what goes out was passed by reviewers."""

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Collection

from commons.safety.compiling import grant_section
from home.actions import review
from network.publications.models import NewsPage
from tests.network import forms

from .people import person


@pytest.fixture
def author(world, client):
    review.arrange()
    collection = Collection.get_first_root_node().add_child(name="قسم")
    user = person("writer")
    user.groups.add(grant_section(page=world.section, collection=collection, name="قسم"))
    client.force_login(user)
    return client


def waits_for_its_hour(page) -> bool:
    """Whether the scheduler will publish it: it looks at this mark and at nothing else."""
    return page.revisions.filter(approved_go_live_at__isnull=False).exists()


def write(client, world, action):
    hour = timezone.localtime(timezone.now() + timezone.timedelta(days=1))
    data = forms.news(go_live_at=hour.strftime("%Y-%m-%d %H:%M"))
    data |= {f"action-{action}": "1"} if action else {}
    client.post(f"/admin/pages/add/publications/newspage/{world.section.pk}/", data)
    return NewsPage.objects.get()


@pytest.mark.parametrize("action", ["", "submit", "publish"])
def test_the_hour_does_not_replace_the_review(author, world, action):
    page = write(author, world, action)
    call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert not page.live
    assert not waits_for_its_hour(page)


def test_after_both_steps_it_goes_out_at_its_hour(author, world):
    page = write(author, world, "submit")
    for name, role in (("first", "editor"), ("second", "coordinator")):
        reviewer = person(name, role)
        state = NewsPage.objects.get().current_workflow_task_state
        state.task.specific.on_action(state, reviewer, "approve")
    page.refresh_from_db()
    assert not page.live
    assert waits_for_its_hour(page)
