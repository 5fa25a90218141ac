"""What moderation hands over of a person, and what it forgets."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.accounts import holdings
from commons.moderation import keeping_time
from commons.moderation.actions import appeals, cases, decisions, notes, reports
from commons.moderation.models import Appeal, Case, Decision, Note, Report, Sanction
from tests.commons.accounts.people import person

from . import contributions


@pytest.fixture
def made(note, author, cast):
    case = reports.make(about=note, by=cast["nobody"], reason="hate", words="كلام المُبلِّغ").case
    decision = decisions.decide(
        case=case,
        verdict="silence",
        rule="hate",
        reason="كلام المشرفة",
        until=timezone.now() + timedelta(days=3),
        by=cast["moderator"],
    )
    appeals.make(decision=decision, by=author, words="كلام الكاتب")
    notes.write(member=author, words="ملاحظة", by=cast["moderator"])
    return decision


def of_moderation():
    return [h for h in holdings.every() if h.key.startswith("moderation:")]


def exported(user) -> str:
    return str([list(h.export(user)) for h in of_moderation()])


def test_each_gets_their_own_and_not_the_others(made, author, cast):
    mine = exported(author)
    assert "كلام الكاتب" in mine
    assert "كلام المشرفة" in mine
    assert "كلام المُبلِّغ" not in mine
    assert "ملاحظة" not in mine
    assert "كلام المُبلِّغ" in exported(cast["nobody"])


@pytest.mark.parametrize("keep_words", [True, False])
def test_erasing_the_author_leaves_figures_only(made, author, keep_words):
    for _ in range(2):
        for holding in of_moderation():
            holding.erase(author, keep_words)
    assert Case.objects.get().author is None
    assert (Decision.objects.get().reason, Appeal.objects.get().words) == ("", "")
    assert not Sanction.objects.exists()
    assert not Note.objects.filter(words="ملاحظة").exists()


def test_erasing_the_reporter_leaves_the_count(made, cast):
    for holding in of_moderation():
        holding.erase(cast["nobody"], True)
    assert Report.objects.filter(by=None, words="").count() == 1


def test_a_year_after_the_words_are_forgotten(made):
    rule = keeping_time._purge
    assert rule() == 0
    Case.objects.update(closed_at=timezone.now() - timedelta(days=366))
    assert rule() > 0
    assert rule() == 0
    assert not Report.objects.exists()
    assert (Decision.objects.get().by, Appeal.objects.get().words) == (None, "")
    assert Decision.objects.get().verdict == "silence"


def test_an_open_case_is_kept(author, db):
    cases.flag(about=contributions.write(author))
    reports.make(about=contributions.write(author), by=person("reader"), reason="spam")
    Case.objects.update(opened_at=timezone.now() - timedelta(days=900))
    assert keeping_time._purge() == 0
    assert Report.objects.count() == 1
