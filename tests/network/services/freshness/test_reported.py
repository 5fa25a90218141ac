"""One report discredits nobody; three independent ones within a month do."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.moderation import desk
from commons.moderation.actions import reports
from commons.moderation.models import Report
from network.services.actions import facts, reported
from network.services.models import ServicePage
from tests.commons.accounts.people import cast, person


def tell(page, who, ago=0, reason="no_answer"):
    row = reports.make(about=page, by=who, reason=reason)
    Report.objects.filter(pk=row.pk).update(made_at=timezone.now() - timedelta(days=ago))


@pytest.fixture
def page(world):
    page = world.service()
    facts.verify(service=page.service, method="call", on=timezone.localdate() - timedelta(days=40))
    return page


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([("a", 0, "moved")], 0),
        ([("a", 1, "moved"), ("b", 2, "hours")], 0),
        ([("a", 1, "moved"), ("b", 2, "hours"), ("c", 3, "number")], 1),
        ([("a", 1, "moved"), ("b", 2, "hours"), ("c", 31, "number")], 0),
        ([("a", 1, "money"), ("b", 2, "unsafe"), ("c", 3, "mistreatment")], 0),
        ([("", 1, "moved"), ("", 1, "moved"), ("", 1, "moved")], 0),
        ([("", 1, "moved"), ("", 2, "moved"), ("", 3, "moved")], 1),
    ],
)
def test_how_many_reports_contradict(page, told, found):
    people = {name: person(name) for name, _ago, _why in told if name}
    for name, ago, reason in told:
        tell(page, people.get(name), ago, reason)
    assert reported.contradict() == found
    assert reported.contradict() == 0, "once is enough"
    state = ServicePage.objects.get(pk=page.pk).verification_state
    assert state == ("contradicted" if found else "verified")


def test_the_form_says_who_never_learns_of_it(client, page):
    text = client.get(f"/moderation/report/service/{page.pk}/").content.decode()
    assert 'value="no_answer"' in text
    assert 'value="mistreatment"' in text
    assert 'class="notice"' in text


def test_complaints_are_for_coordinators_alone(page):
    people = cast()
    row = reports.make(about=page, reason="money", words="طلبوا مالاً")
    for role, reads in [("moderator", False), ("coordinator", True), ("administrator", True)]:
        (card,) = desk.cards([row.case], reader=people[role])
        assert bool(card.reasons) is reads, role
