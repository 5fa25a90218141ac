"""Whom a reminder reaches: the section's people, the provider's, or coordinators; it is never lost."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Collection

from commons.notices import kinds
from commons.notices.models import Notice
from commons.safety.compiling import grant_section
from network.services.actions import facts, reminders
from network.services.freshness.providers import people_of
from network.services.models import Reminder
from tests.commons.accounts.people import person


@pytest.fixture
def coordinator(world):
    return person("boss", "coordinator")


@pytest.fixture
def author(world, coordinator):
    collection = Collection.get_first_root_node().add_child(name="ياسمين")
    user = person("writer")
    user.groups.add(grant_section(page=world.section, collection=collection, name="ياسمين"))
    return user


@pytest.mark.parametrize("where", ["section", "list"])
def test_the_people_of_the_provider_are_asked_wherever_the_page_stands(world, author, where):
    page = world.service(parent=world.section if where == "section" else world.services)
    assert people_of([page]) == [author]


def test_without_any_the_coordinators_are(world, coordinator):
    assert people_of([world.service()]) == [coordinator]
    assert people_of([world.service("بلا جهة", by=None)]) == [coordinator]


def test_nobody_whose_account_is_closed(world, author, coordinator):
    author.is_active = False
    author.save()
    assert people_of([world.service(parent=world.section)]) == [coordinator]


@pytest.mark.parametrize("has_author", [True, False])
def test_whoever_is_told_may_read_it(world, coordinator, request, has_author):
    told = request.getfixturevalue("author") if has_author else coordinator
    today = timezone.localdate()
    for title in ("عيادة", "مدرسة"):
        service = world.service(title).service
        facts.verify(service=service, method="call", on=today - timedelta(days=85))
    reminders.keep_fresh()
    assert {row.recipient for row in Notice.objects.filter(kind=reminders.NOTICE)} == {told}
    kind, reminder = kinds.get(reminders.NOTICE), Reminder.objects.first()
    assert kind.visible(told, reminder)
    assert not kind.visible(person("somebody"), reminder)
