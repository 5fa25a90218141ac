"""The queue and what is done from it, as moderators meet it in the browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from commons.moderation.actions import cases, decisions, reports
from commons.moderation.models import Case, Decision
from tests.commons.accounts.people import person

from . import contributions


class TestQueue:
    def test_content_context_history_and_reasons_stand_together(self, desk, note, author):
        reports.make(about=note, by=person("reader"), reason="hate", words="هذا تحريض")
        cases.flag(about=note, reasons=["word:كلب"])
        page = desk.get(reverse("moderation_queue")).content.decode()
        for words in (note.words, "The page it stands on", "هذا تحريض", "كلب", author.display_name):
            assert words in page

    def test_reporters_are_shown_to_nobody(self, desk, note):
        reporter = person("reporter")
        report = reports.make(about=note, by=reporter, reason="hate")
        for address in (
            reverse("moderation_queue"),
            reverse("moderation_case", args=[report.case_id]),
        ):
            page = desk.get(address).content.decode()
            assert reporter.display_name not in page
            assert reporter.sign_in_name not in page

    def test_twenty_cases_cost_as_many_queries_as_two(
        self, desk, author, django_assert_max_num_queries
    ):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        def cost():
            with CaptureQueriesContext(connection) as queries:
                assert desk.get(reverse("moderation_queue")).status_code == 200
            return len(queries)

        for _ in range(2):
            reports.make(about=contributions.write(author), reason="spam")
        cost()
        few = cost()
        for number in range(18):
            other = person(f"other-{number}")
            reports.make(about=contributions.write(other), by=author, reason="spam")
        assert cost() <= few

    def test_hiding_from_the_queue(self, desk, note, author):
        case = cases.flag(about=note)
        address = reverse("moderation_decide", args=[case.pk])
        assert desk.post(address, {"verdict": "hide", "rule": "spam"}).status_code == 302
        assert not contributions.is_shown(note)
        assert desk.post(address, {"verdict": "hide", "rule": "spam"}).status_code == 409
        assert Decision.objects.count() == 1

    @pytest.mark.parametrize(
        "data",
        [{}, {"verdict": "hide"}, {"verdict": "shout", "rule": "spam"}, {"verdict": "silence", "rule": "spam"},
         {"verdict": "hide", "rule": "nothing"}, {"verdict": "suspend", "rule": "spam", "until": "yesterday"},
         {"verdict": "suspend", "rule": "spam", "until": "2001-01-01"}],
    )  # fmt: skip
    def test_what_is_missing_is_said_and_words_stay(self, desk, note, data):
        case = cases.flag(about=note)
        address = reverse("moderation_decide", args=[case.pk])
        response = desk.post(address, data | {"reason": "كلمات للكاتب"})
        assert response.status_code == 422
        assert "كلمات للكاتب" in response.content.decode()
        assert Case.objects.get().is_open

    def test_claimed_by_another_is_a_conflict(self, desk, note, cast):
        case = cases.flag(about=note)
        cases.claim(case=case, by=cast["coordinator"])
        for name, data in (
            ("moderation_claim", {}),
            ("moderation_decide", {"verdict": "hide", "rule": "spam"}),
        ):
            assert desk.post(reverse(name, args=[case.pk]), data).status_code == 409
        assert contributions.is_shown(note)

    def test_undoing_from_the_case(self, desk, note, cast):
        made = decisions.decide(
            case=cases.flag(about=note), verdict="hide", rule="spam", by=cast["moderator"]
        )
        address = reverse("moderation_undo", args=[made.pk])
        assert desk.post(address).status_code == 302
        assert contributions.is_shown(note)
        assert desk.post(address).status_code == 409

    def test_opening_a_case_from_the_page(self, desk, note):
        address = reverse("moderation_about", args=[contributions.KEY, note.pk])
        assert desk.get(address).status_code == 200
        assert not Case.objects.exists()
        assert desk.post(address).status_code == 302
        assert desk.post(address).status_code == 302
        assert Case.objects.count() == 1

    def test_notes_are_moderators_alone(self, desk, note, author, client):
        case = cases.flag(about=note)
        address = reverse("moderation_note", args=[case.pk])
        assert desk.post(address, {"words": ""}).status_code == 422
        assert desk.post(address, {"words": "تحدثنا معه"}).status_code == 302
        page = desk.get(reverse("moderation_case", args=[case.pk])).content.decode()
        assert "تحدثنا معه" in page

    @pytest.mark.parametrize("role", ["editor", "author", "translator", "nobody"])
    def test_others_do_not_enter(self, client, cast, note, role, settings, world):
        settings.STAFF_SECOND_FACTOR = False
        case = cases.flag(about=note)
        client.force_login(cast[role])
        for address in (
            reverse("moderation_queue"),
            reverse("moderation_case", args=[case.pk]),
            reverse("moderation_waves"),
            reverse("moderation_slow", args=[world.news.pk]),
            reverse("moderation_about", args=[contributions.KEY, note.pk]),
        ):
            # Wagtail leads whoever was refused back to its first page, with words.
            assert client.get(address).status_code in {302, 403}
        assert client.post(
            reverse("moderation_decide", args=[case.pk]), {"verdict": "hide", "rule": "spam"}
        ).status_code in {302, 403}
        assert contributions.is_shown(note)

    def test_a_wave_is_counted_before_it_is_taken_back(self, desk, author):
        contributions.write(author)
        start = (timezone.localtime() - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")
        data = {"accounts_from": start, "reason": "spam"}
        response = desk.post(reverse("moderation_waves"), data)
        assert response.status_code == 200
        assert "sure" in response.content.decode()
        assert desk.post(reverse("moderation_waves"), data | {"sure": "1"}).status_code == 302

    @pytest.mark.parametrize(
        "data",
        [{}, {"reason": "x"}, {"reason": "x", "accounts_from": "never"},
         {"reason": "x", "accounts_until": "2026-01-01T10:00"},
         {"reason": "x", "contents_from": "2026-01-02T10:00", "contents_until": "2026-01-01T10:00"}],
    )  # fmt: skip
    def test_a_window_that_is_none_is_refused(self, desk, data):
        assert desk.post(reverse("moderation_waves"), data | {"sure": "1"}).status_code == 422

    def test_slow_mode_from_the_page_menu(self, desk, world):
        address = reverse("moderation_slow", args=[world.news.pk])
        assert desk.get(address).status_code == 200
        assert desk.post(address, {"seconds": "7", "hours": "1"}).status_code == 422
        assert desk.post(address, {"seconds": "600", "hours": "1"}).status_code == 302
        assert desk.post(address, {"end": "1"}).status_code == 302
