"""One report discredits nobody; three independent ones within a month do."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.moderation import desk
from commons.moderation.actions import reports
from commons.moderation.models import Report
from network.services.actions import facts, reported
from network.services.models import ProviderAnswer, ServicePage
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


def answer(page, ago, said="right"):
    ProviderAnswer.objects.create(
        service=page.service,
        said=said,
        words="صحيح",
        made_at=timezone.now() - timedelta(days=ago),
    )


@pytest.mark.parametrize(
    ("told", "answered", "found"),
    [
        # What was said before the day of the answer is set aside.
        ([9, 8, 7], [], 1),
        ([9, 8, 7], [6], 0),
        ([9, 8, 7, 5, 4], [6], 0),
        # As many new ones as without an answer contradict all the same.
        ([9, 8, 7, 5, 4, 3], [6], 1),
        # Of the day of the answer the provider knew nothing yet.
        ([9, 8, 6, 5, 4], [6], 1),
        # Answering again sets nothing more aside.
        ([5, 4, 2], [6, 3], 1),
        ([5, 4, 2], [6, 3, 1], 1),
        ([9, 8, 5, 4], [6, 3], 0),
        # An answer of long ago, or from before the newest check, counts for nothing.
        ([9, 8, 7], [35, 6], 0),
        ([29, 28, 27], [31], 1),
        ([9, 8, 7], [45], 1),
        ([35, 34, 33], [6], 0),
    ],
)
@pytest.mark.parametrize("said", ["right", "corrected"])
def test_what_an_answer_of_the_provider_sets_aside(page, told, answered, found, said):
    for number, ago in enumerate(told):
        tell(page, person(f"reader-{number}"), ago)
    for ago in answered:
        answer(page, ago, said)
    assert reported.contradict() == found


def test_an_answer_is_no_check(page):
    for number in range(3):
        tell(page, person(f"reader-{number}"), 5)
    assert reported.contradict() == 1
    answer(page, 0)
    assert reported.contradict() == 0
    assert ServicePage.objects.get(pk=page.pk).verification_state == "contradicted"
    facts.verify(service=page.service, method="call")
    assert ServicePage.objects.get(pk=page.pk).verification_state == "verified"


def test_a_check_gives_the_next_answer_its_effect_back(page):
    answer(page, 20)
    facts.verify(service=page.service, method="call", on=timezone.localdate() - timedelta(days=10))
    for number, ago in enumerate([9, 8, 7]):
        tell(page, person(f"reader-{number}"), ago)
    answer(page, 6)
    assert reported.contradict() == 0


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
