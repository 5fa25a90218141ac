"""What people complain of reaches coordinators, and nobody else by any way."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry

from commons.accounts import holdings
from commons.moderation import desk, policy, rules, tallies
from commons.moderation.actions import decisions, reports
from commons.moderation.models import Case, Decision, Report
from commons.moderation.views import reports as form
from commons.notices.models import Notice
from commons.notices.reading import groups
from tests.commons.accounts.people import person

WORDS = "طلبوا مالاً عند الباب"


@pytest.fixture
def people(cast, settings):
    settings.STAFF_SECOND_FACTOR = False
    return cast


@pytest.fixture
def service(world, people):
    """Written by somebody of its organisation."""
    page = world.service("عيادة")
    page.owner = people["author"]
    page.save()
    return page


@pytest.fixture
def complaint(service):
    return reports.make(about=service, reason="money", words=WORDS).case


def closed(complaint, by):
    return decisions.decide(case=complaint, verdict="approve", by=by)


@pytest.mark.parametrize("reason", rules.COMPLAINTS)
def test_a_complaint_is_a_case_of_its_own(service, reason):
    reports.make(about=service, reason="moved")
    reports.make(about=service, reason=reason)
    reports.make(about=service, reason="hours")
    found = Case.objects.order_by("confidential").values_list("confidential", "reports__reason")
    assert sorted(found) == [(False, "hours"), (False, "moved"), (True, reason)]


def test_one_account_corrects_and_complains(service):
    reader = person("reader")
    for reason in ("money", "moved"):
        reports.make(about=service, reason=reason, by=reader)
    assert {row.reason for row in Report.objects.filter(by=reader)} == {"money", "moved"}


@pytest.mark.parametrize("role", ["moderator", "editor", "translator", "author", "nobody"])
def test_who_does_not_learn_of_it(client, people, complaint, role):
    decided = decisions.decide(
        case=complaint, verdict="hide", rule="danger", by=people["coordinator"]
    )
    addresses = [
        "/admin/",
        reverse("moderation_queue"),
        reverse("moderation_queue") + "?only=complaints",
        reverse("moderation_queue") + "?only=reported",
        reverse("moderation_decided"),
        reverse("moderation_case", args=[complaint.pk]),
        reverse("moderation_about", args=["service", complaint.object_id]),
        reverse("moderation_log"),
        f"/moderation/log/{decided.made_at:%Y/%-m}/",
        reverse("notices:list"),
        "/admin/reports/site-history/",
    ]
    Decision.objects.update(verdict="approve")
    client.force_login(people[role])
    for address in addresses:
        text = client.get(address).content.decode()
        for word in (WORDS, str(rules.RULES["money"]), f"cases/{complaint.pk}/", "شكوى واحدة"):
            assert word not in text, address
    for name in ("claim", "release", "decide", "note"):
        answer = client.post(reverse(f"moderation_{name}", args=[complaint.pk]), {"words": "x"})
        assert answer.status_code in {302, 403, 404}, name
        assert answer.status_code != 302 or "login" in answer["Location"] or role != "moderator"
    assert client.post(reverse("moderation_undo", args=[decided.pk])).status_code != 200
    decided.refresh_from_db()
    assert decided.undone_at is None


def test_a_coordinator_finds_it_and_is_told_without_a_name(client, people, complaint, service):
    client.force_login(people["coordinator"])
    for address in (
        reverse("moderation_queue"),
        reverse("moderation_queue") + "?only=complaints",
        reverse("moderation_case", args=[complaint.pk]),
    ):
        assert WORDS in client.get(address).content.decode(), address
    assert "?only=complaints" in client.get("/admin/").content.decode()
    (group,) = groups(people["coordinator"], Notice.objects.of(people["coordinator"]))
    assert group.address == reverse("moderation_case", args=[complaint.pk])
    assert service.title not in group.sentence
    assert not Notice.objects.exclude(recipient=people["coordinator"]).exists()


def test_the_mail_says_neither_what_nor_where(people, service, django_capture_on_commit_callbacks):
    people["coordinator"].email = "coordinator@example.org"
    people["coordinator"].save()
    with django_capture_on_commit_callbacks(execute=True):
        reports.make(about=service, reason="mistreatment", words=WORDS)
    (letter,) = mail.outbox
    assert letter.to == ["coordinator@example.org"]
    text = letter.subject + letter.body + str(letter.alternatives[0].content)
    for word in (service.title, WORDS, str(rules.RULES["mistreatment"])):
        assert word not in text


def test_administrators_are_told_where_there_is_no_coordinator(people):
    people["coordinator"].groups.clear()
    assert list(policy.readers_of_complaints()) == [people["administrator"]]


def test_the_audit_trail_does_not_say_that_somebody_complained(complaint, service):
    assert not ModelLogEntry.objects.filter(action="moderation.report").exists()
    assert complaint.object_id not in str(complaint).split()
    reports.make(about=service, reason="moved")
    assert ModelLogEntry.objects.filter(action="moderation.report").count() == 1


def test_what_is_decided_of_it_tells_the_author_nothing(client, people, complaint):
    made = closed(complaint, people["coordinator"])
    author = people["author"]
    holding = next(one for one in holdings.every() if one.key == "moderation:decisions")
    assert not list(holding.export(author))
    client.force_login(author)
    address = reverse("moderation_decision", args=[made.uuid])
    assert address not in client.get(reverse("moderation_decisions")).content.decode()
    assert client.get(address).status_code == 404
    decisions.undo(decision=made, by=people["coordinator"])
    assert not Notice.objects.filter(recipient=author).exists()
    first = made.made_at.date().replace(day=1)
    assert not tallies.lines(first, made.made_at.date().replace(year=made.made_at.year + 1))


@pytest.mark.parametrize("rule", rules.COMPLAINTS)
def test_no_decision_rests_on_a_complaint(people, complaint, rule):
    with pytest.raises(ValidationError):
        decisions.decide(case=complaint, verdict="hide", rule=rule, by=people["coordinator"])
    (card,) = desk.cards([complaint], reader=people["coordinator"])
    assert rule not in dict(card.rules)
    assert card.rule == ""


def test_moderators_decide_the_rest_and_leave_it_open(people, complaint, service):
    other = reports.make(about=service, reason="moved").case
    closed(other, people["moderator"])
    complaint.refresh_from_db()
    assert complaint.is_open
    with pytest.raises(PermissionDenied):
        closed(complaint, people["moderator"])


def test_it_stays_open_when_the_page_goes(people, complaint, service):
    reports.make(about=service, reason="moved")
    service.unpublish()
    assert list(Case.objects.still_open()) == [complaint]
    closed(complaint, people["coordinator"])
    assert not Case.objects.still_open().exists()


@pytest.fixture
def address(service):
    cache.clear()
    return reverse("moderation_report", args=["service", service.pk])


def test_a_guest_may_complain_after_a_correction(client, address):
    for reason in ("moved", "hours", "money", "unsafe"):
        assert client.post(address, {"reason": reason}).status_code == 302
    told = set(Report.objects.values_list("reason", flat=True))
    assert told == {"moved", "money"}, "one of each on a day"


def test_a_flood_is_stopped_and_nothing_typed_is_lost(client, address, world, monkeypatch):
    monkeypatch.setitem(form.HOURLY, "guest", 1)
    other = reverse("moderation_report", args=["service", world.service("أخرى").pk])
    assert client.post(other, {"reason": "moved"}).status_code == 302
    for _again in range(2):
        answer = client.post(address, {"reason": "money", "words": WORDS})
        assert answer.status_code == 429
        assert int(answer["Retry-After"]) > 0
        assert WORDS in answer.content.decode()
    monkeypatch.setitem(form.HOURLY, "guest", 10)
    assert client.post(address, {"reason": "money", "words": WORDS}).status_code == 302
    assert Report.objects.filter(words=WORDS).count() == 1, "what was refused counts when it comes"


def test_the_thanks_say_the_same_whatever_was_sent(client, address):
    answers = [client.post(address, {"reason": reason}) for reason in ("moved", "money")]
    assert len({answer["Location"] for answer in answers}) == 1


def test_the_form_says_who_learns_of_what(client, address):
    text = client.get(address).content.decode()
    parts = [text.index(f'id="report-{name}"') for name in ("correction", "complaint", "other")]
    assert parts == sorted(parts)
    assert parts[0] < text.index('value="moved"') < parts[1]
    assert parts[1] < text.index('value="mistreatment"') < parts[2]
    assert parts[2] < text.index('value="danger"')
