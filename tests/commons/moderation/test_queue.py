"""From a report or a hold to a decision, and back."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from commons.accounts.models import Trust
from commons.moderation import policy, standing
from commons.moderation.actions import appeals, cases, decisions, reports
from commons.moderation.models import Case, Report, Sanction
from commons.moderation.refused import Conflict
from commons.notices.models import Notice
from tests.commons.accounts.people import person

from . import contributions

SOON = timedelta(days=3)


def decide(case, by, verdict="hide", **options):
    options.setdefault("rule", "insult")
    return decisions.decide(case=case, by=by, verdict=verdict, **options)


class TestReports:
    def test_one_account_counts_once_and_may_change_its_mind(self, note):
        reader = person("reader")
        for reason in ("spam", "hate"):
            reports.make(about=note, by=reader, reason=reason)
        assert list(Report.objects.values_list("reason", flat=True)) == ["hate"]
        assert Case.objects.still_open().count() == 1

    def test_anonymous_reports_count_and_hide_nothing(self, note):
        for _ in range(50):
            reports.make(about=note, reason="spam")
        assert Case.objects.get().weight == 0
        assert contributions.is_shown(note)
        assert Report.objects.filter(by=None).count() == 50

    def test_trusted_reports_hide_until_somebody_looked(self, note, monkeypatch):
        monkeypatch.setattr(standing, "of", lambda user: Trust.TRUSTED)
        reports.make(about=note, by=person("one"), reason="spam")
        assert contributions.is_shown(note)
        reports.make(about=note, by=person("two"), reason="spam")
        assert not contributions.is_shown(note)
        case = Case.objects.get()
        assert case.hidden_at
        assert "reports" in case.grounds

    def test_many_newcomers_hide_nothing(self, note, monkeypatch):
        monkeypatch.setattr(standing, "of", lambda user: Trust.NEW)
        for number in range(10):
            reports.make(about=note, by=person(f"new-{number}"), reason="spam")
        assert contributions.is_shown(note)

    def test_an_unknown_reason_is_refused(self, note):
        with pytest.raises(ValueError, match="no reason"):
            reports.make(about=note, reason="dislike")


class TestClaims:
    def test_two_moderators_do_not_collide(self, note, cast):
        case = cases.hold(about=note, reasons=["newcomer"])
        cases.claim(case=case, by=cast["moderator"])
        with pytest.raises(Conflict):
            cases.claim(case=case, by=cast["coordinator"])
        with pytest.raises(Conflict):
            decide(case, cast["coordinator"])
        decide(case, cast["moderator"])

    def test_a_forgotten_claim_lapses(self, note, cast):
        case = cases.hold(about=note)
        cases.claim(case=case, by=cast["moderator"])
        Case.objects.update(claimed_at=timezone.now() - timedelta(minutes=21))
        assert cases.claim(case=case, by=cast["coordinator"]).claimed_by == cast["coordinator"]

    def test_a_claim_is_given_back_by_its_holder_only(self, note, cast):
        case = cases.hold(about=note)
        cases.claim(case=case, by=cast["moderator"])
        cases.release(case=case, by=cast["coordinator"])
        case.refresh_from_db()
        assert case.claimed_by == cast["moderator"]
        cases.release(case=case, by=cast["moderator"])
        case.refresh_from_db()
        assert case.claimed_by is None


class TestDecisions:
    def test_what_is_held_is_shown_by_approval_and_the_author_hears_of_it(self, author, cast):
        note = contributions.write(author, shown=False)
        case = cases.hold(about=note, reasons=["newcomer"])
        decide(case, cast["moderator"], "approve", rule="")
        assert contributions.is_shown(note)
        assert Notice.objects.filter(recipient=author).count() == 1

    def test_leaving_a_reported_thing_as_it_is_tells_nobody(self, note, author, cast):
        case = reports.make(about=note, reason="spam").case
        decide(case, cast["moderator"], "approve", rule="")
        assert contributions.is_shown(note)
        assert not Notice.objects.filter(recipient=author).exists()

    def test_undoing_brings_back_what_was(self, note, author, cast):
        case = reports.make(about=note, reason="spam").case
        made = decide(case, cast["moderator"], "suspend", until=timezone.now() + SOON)
        assert not contributions.is_shown(note)
        assert policy.is_suspended(author)
        decisions.undo(decision=made, by=cast["coordinator"])
        assert contributions.is_shown(note)
        assert policy.may_speak(author) is None
        assert Case.objects.get().is_open
        with pytest.raises(Conflict):
            decisions.undo(decision=made, by=cast["coordinator"])

    def test_undoing_an_approval_holds_again(self, author, cast):
        note = contributions.write(author, shown=False)
        case = cases.hold(about=note)
        made = decide(case, cast["moderator"], "approve", rule="")
        decisions.undo(decision=made, by=cast["moderator"])
        assert not contributions.is_shown(note)
        assert Case.objects.get().is_open

    def test_a_closed_case_is_not_decided_twice(self, note, cast):
        case = cases.flag(about=note)
        decide(case, cast["moderator"])
        with pytest.raises(Conflict):
            decide(case, cast["moderator"])

    def test_what_is_gone_cannot_be_decided(self, note, cast):
        case = cases.flag(about=note)
        note.delete()
        with pytest.raises(Conflict):
            decide(case, cast["moderator"])

    def test_withdrawing_closes_the_case(self, note):
        cases.flag(about=note)
        assert cases.close(about=note) == 1
        assert Case.objects.get().outcome == "gone"

    @pytest.mark.parametrize(
        "options",
        [
            {"verdict": "shout"},
            {"rule": ""},
            {"rule": "dislike"},
            {"verdict": "silence"},
            {"verdict": "silence", "until": timezone.now() - SOON},
            {"verdict": "suspend", "until": timezone.now() + timedelta(days=4000)},
        ],
    )
    def test_a_decision_that_says_too_little_is_refused(self, note, cast, options):
        case = cases.flag(about=note)
        with pytest.raises(ValidationError):
            decide(case, cast["moderator"], **options)
        assert Case.objects.get().is_open

    def test_nobody_decides_about_their_own_words(self, cast):
        case = cases.flag(about=contributions.write(cast["moderator"]))
        with pytest.raises(PermissionDenied):
            decide(case, cast["moderator"])
        decide(case, cast["coordinator"])

    @pytest.mark.parametrize("role", ["editor", "author", "translator", "nobody"])
    def test_others_do_not_decide(self, note, cast, role):
        with pytest.raises(PermissionDenied):
            decide(cases.flag(about=note), cast[role])

    def test_nobody_is_silenced_by_a_lower_role(self, cast):
        case = cases.flag(about=contributions.write(cast["coordinator"]))
        with pytest.raises(PermissionDenied):
            decide(case, cast["moderator"], "silence", until=timezone.now() + SOON)


class TestSanctions:
    def test_they_end_by_themselves(self, note, author, cast):
        case = cases.flag(about=note)
        decide(case, cast["moderator"], "silence", until=timezone.now() + SOON)
        assert policy.may_speak(author)
        Sanction.objects.update(until=timezone.now() - timedelta(seconds=1))
        assert policy.may_speak(author) is None

    def test_they_can_be_lifted(self, note, author, cast):
        decide(cases.flag(about=note), cast["moderator"], "silence", until=timezone.now() + SOON)
        decisions.lift(sanction=Sanction.objects.get(), by=cast["moderator"])
        assert policy.may_speak(author) is None


class TestAppeals:
    @pytest.fixture
    def made(self, note, cast):
        case = reports.make(about=note, reason="spam").case
        return decide(case, cast["moderator"], "silence", until=timezone.now() + SOON)

    def test_one_appeal_answered_by_another_moderator(self, made, author, cast, note):
        appeal = appeals.make(decision=made, by=author, words="لم أقصد ذلك")
        with pytest.raises(Conflict):
            appeals.make(decision=made, by=author, words="مرة أخرى")
        with pytest.raises(PermissionDenied):
            appeals.answer(appeal=appeal, by=cast["moderator"], overturn=False)
        appeals.answer(appeal=appeal, by=cast["coordinator"], overturn=True)
        assert contributions.is_shown(note)
        assert policy.may_speak(author) is None
        assert not Case.objects.get().is_open
        with pytest.raises(Conflict):
            appeals.answer(appeal=appeal, by=cast["coordinator"], overturn=False)

    def test_upholding_changes_nothing(self, made, author, cast, note):
        appeal = appeals.make(decision=made, by=author, words="لم أقصد ذلك")
        appeals.answer(appeal=appeal, by=cast["coordinator"], overturn=False)
        assert not contributions.is_shown(note)
        assert policy.may_speak(author)

    def test_only_the_author_appeals(self, made, cast):
        with pytest.raises(PermissionDenied):
            appeals.make(decision=made, by=cast["nobody"], words="لا")
