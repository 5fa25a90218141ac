"""Whoever decides about others is at times reported too; whoever reports is at times in the wrong."""

import pytest
from django.urls import reverse

from commons.moderation import standing
from commons.moderation.actions import appeals, cases, decisions, notes, reports
from commons.moderation.models import Case, Note, Report
from tests.commons.accounts.people import person

from . import contributions

AGAINST = "رأيته أمس أمام مدرستي وكتب عني"


@pytest.fixture
def own(cast):
    """A case about what the moderator at the desk wrote, and a colleague's note about them."""
    note = contributions.write(cast["moderator"], "كلام المشرف")
    reports.make(about=note, by=person("victim"), reason="threat", words=AGAINST)
    notes.write(member=cast["moderator"], words="يُراقَب منذ شهر", by=cast["coordinator"])
    return Case.objects.get()


def test_a_moderator_does_not_read_what_was_said_against_their_own_words(desk, own):
    """How it is put may tell who it was."""
    for address in (
        reverse("moderation_queue"),
        reverse("moderation_case", args=[own.pk]),
    ):
        page = desk.get(address).content.decode()
        assert AGAINST not in page
        assert "يُراقَب منذ شهر" not in page


def test_nor_writes_the_notes_about_themselves(desk, own):
    before = Note.objects.count()
    address = reverse("moderation_note", args=[own.pk])
    assert desk.post(address, {"words": "أنا ممتاز"}).status_code == 404
    assert Note.objects.count() == before


def test_a_colleague_reads_both(desk, own, cast):
    desk.force_login(cast["coordinator"])
    page = desk.get(reverse("moderation_case", args=[own.pk])).content.decode()
    assert AGAINST in page
    assert "يُراقَب منذ شهر" in page


def test_nor_in_an_appeal_of_their_own(desk, own, cast):
    made = decisions.decide(case=own, verdict="hide", rule="threat", by=cast["coordinator"])
    appeal = appeals.make(decision=made, by=cast["moderator"], words="لا")
    page = desk.get(reverse("moderation_answer", args=[appeal.pk])).content.decode()
    assert AGAINST not in page


@pytest.fixture
def gang(monkeypatch):
    monkeypatch.setattr(standing, "weight", lambda user: 3 if user else 0)
    return [person("one"), person("two"), person("three")]


def test_what_was_approved_is_not_hidden_again_by_the_same_voices(note, gang, cast):
    for who in gang[:2]:
        reports.make(about=note, by=who, reason="insult")
    assert not contributions.is_shown(note)
    decisions.decide(case=Case.objects.get(), verdict="approve", by=cast["moderator"])
    assert contributions.is_shown(note)
    for who in gang[:2]:
        reports.make(about=note, by=who, reason="hate")
    assert contributions.is_shown(note)
    assert Case.objects.still_open().exists(), "moderators hear of it all the same"
    reports.make(about=note, by=gang[2], reason="hate")
    assert contributions.is_shown(note)
    assert Report.objects.filter(weight=0).count() == 2


def test_one_thing_under_many_spellings_is_one_thing(client, note, world):
    """«7», «07», «٧» and «+7» lead to the same row, and a guest counts once for it."""
    for spelling in ("{}", "0{}", "00{}", " {}", "+{}"):
        address = reverse("moderation_report", args=["test:note", spelling.format(note.pk)])
        client.post(address, {"reason": "spam"})
    arabic = str(note.pk).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    client.post(reverse("moderation_report", args=["test:note", arabic]), {"reason": "spam"})
    assert Report.objects.count() == 1


def test_a_suspended_member_invites_nobody(client, cast, world, note, author, monkeypatch):
    monkeypatch.setattr("commons.accounts.policy.may_invite", lambda user: True)
    from django.utils import timezone

    from tests.commons.accounts.people import PASSWORD

    decisions.decide(
        case=cases.flag(about=note),
        verdict="suspend",
        rule="threat",
        until=timezone.now() + timezone.timedelta(days=3),
        by=cast["moderator"],
    )
    assert client.login(username=author.sign_in_name, password=PASSWORD)
    assert client.post(reverse("account_invitations")).status_code == 403
    for open_to_all in ("account_hub", "account_data", "account_profile", "account_blocks"):
        assert client.get(reverse(open_to_all)).status_code == 200, open_to_all
