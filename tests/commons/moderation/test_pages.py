"""Reporting, appeals and the log, as they answer in the browser."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from commons.moderation.actions import appeals, cases, decisions, reports
from commons.moderation.models import Appeal, Case, Report, Sanction
from tests.commons.accounts.people import person

from . import contributions

SECRET = "كلام لا يجوز أن يظهر في السجل"


def report_of(note, kind=contributions.KEY) -> str:
    return reverse("moderation_report", args=[kind, note.pk])


class TestReporting:
    def test_two_taps_are_enough(self, client, note, world):
        page = client.get(report_of(note))
        assert page.status_code == 200
        assert 'name="reason" value="spam"' in page.content.decode()
        assert client.post(report_of(note), {"reason": "spam"}).status_code == 302
        assert Report.objects.get().by is None

    def test_pressing_twice_counts_once(self, client, note, world):
        for _ in range(3):
            assert client.post(report_of(note), {"reason": "spam"}).status_code == 302
        assert Report.objects.count() == 1

    def test_the_address_is_kept_nowhere(self, client, note, world):
        client.post(report_of(note), {"reason": "spam"}, REMOTE_ADDR="203.0.113.77")
        rows = [*Report.objects.values(), *Case.objects.values()]
        assert "203.0.113.77" not in str(rows)

    def test_a_flood_of_reports_is_stopped(self, client, author, world):
        notes = [contributions.write(author) for _ in range(12)]
        codes = [client.post(report_of(n), {"reason": "spam"}).status_code for n in notes]
        assert codes == [302] * 10 + [429] * 2
        assert Report.objects.count() == 10

    def test_an_account_is_counted_once(self, client, note, world):
        client.force_login(person("reader"))
        for reason in ("spam", "hate"):
            client.post(report_of(note), {"reason": reason, "words": "مرة"})
        assert Report.objects.get().reason == "hate"

    @pytest.mark.parametrize("data", [{}, {"reason": ""}, {"reason": "dislike"}])
    def test_a_missing_reason_is_said_and_words_stay(self, client, note, world, data):
        response = client.post(report_of(note), data | {"words": "كلماتي"})
        assert response.status_code == 422
        assert "كلماتي" in response.content.decode()
        assert not Report.objects.exists()

    def test_too_many_words_are_refused_in_words(self, client, note, world):
        data = {"reason": "spam", "words": "ا" * 100_000}
        assert client.post(report_of(note), data).status_code == 422

    @pytest.mark.parametrize(
        "place",
        [("nothing", "1"), (contributions.KEY, "999999"), (contributions.KEY, "١٢٣ه"),
         (contributions.KEY, "9" * 40), (contributions.KEY, "-1"), ("a" * 500, "1")],
    )  # fmt: skip
    def test_a_forged_address_is_not_found(self, client, world, place):
        address = reverse("moderation_report", args=place)
        assert client.get(address).status_code == 404
        assert client.post(address, {"reason": "spam"}).status_code == 404

    def test_what_is_hidden_or_erased_answers_like_what_never_was(self, client, author, world):
        hidden = contributions.write(author, SECRET, shown=False)
        gone = contributions.write(author)
        address = report_of(gone)
        gone.delete()
        pages = [client.get(a) for a in (report_of(hidden), address)]
        assert [page.status_code for page in pages] == [404, 404]
        assert SECRET not in pages[0].content.decode()

    def test_words_of_reporters_cannot_move_the_text_beside_them(self, client, note, world):
        client.post(report_of(note), {"reason": "spam", "words": "a\u202eb" + "e\u0301" * 3})
        assert "\u202e" not in Report.objects.get().words

    def test_the_csrf_token_is_asked_for(self, note, world):
        assert Client(enforce_csrf_checks=True).post(report_of(note)).status_code == 403


class TestAuthors:
    @pytest.fixture
    def made(self, note, cast, world):
        case = cases.flag(about=note)
        return decisions.decide(
            case=case, verdict="warn", rule="insult", reason="بلا شتائم", by=cast["moderator"]
        )

    def test_the_author_reads_what_and_why_and_appeals_once(self, client, made, author):
        client.force_login(author)
        page = client.get(reverse("moderation_decision", args=[made.uuid]))
        assert "بلا شتائم" in page.content.decode()
        assert "no-store" in page["Cache-Control"]
        address = reverse("moderation_appeal", args=[made.uuid])
        assert client.post(address, {"words": " "}).status_code == 422
        assert client.post(address, {"words": "لم أشتم أحدًا"}).status_code == 302
        again = client.post(address, {"words": "وأكرر"})
        assert again.status_code == 409
        assert "وأكرر" in again.content.decode()
        assert Appeal.objects.count() == 1

    def test_nobody_else_reads_it(self, client, made, cast):
        for who in (None, cast["nobody"], cast["moderator"]):
            if who:
                client.force_login(who)
            response = client.get(reverse("moderation_decision", args=[made.uuid]))
            assert response.status_code == (404 if who else 302)
        address = reverse("moderation_appeal", args=[uuid.uuid4()])
        assert client.post(address, {"words": "لا"}).status_code == 404

    def test_an_appeal_is_answered_once_by_another(self, desk, made, author, cast):
        appeal = appeals.make(decision=made, by=author, words="لا")
        address = reverse("moderation_answer", args=[appeal.pk])
        assert desk.post(address, {"outcome": "overturned"}).status_code == 403
        desk.force_login(cast["coordinator"])
        assert desk.post(address, {}).status_code == 422
        assert desk.post(address, {"outcome": "overturned"}).status_code == 302
        assert desk.post(address, {"outcome": "upheld"}).status_code == 409

    def test_a_suspended_member_reads_why_and_nothing_else(self, client, note, author, cast, world):
        from tests.commons.accounts.people import PASSWORD

        client.force_login(author)
        made = decisions.decide(
            case=cases.flag(about=note),
            verdict="suspend",
            rule="threat",
            until=timezone.now() + timedelta(days=3),
            by=cast["moderator"],
        )
        assert client.login(username=author.sign_in_name, password=PASSWORD)
        assert client.get(world.home.url).status_code == 403
        assert client.get(reverse("moderation_decision", args=[made.uuid])).status_code == 200
        address = reverse("moderation_appeal", args=[made.uuid])
        assert client.post(address, {"words": "لم أفعل"}).status_code == 302
        assert client.get("/notices/").status_code == 200
        assert client.get("/accounts/data/").status_code == 200
        for speaks in ("/accounts/organizations/", "/accounts/invitations/"):
            assert client.post(speaks, {}).status_code == 403, speaks
        decisions.undo(decision=made, by=cast["moderator"])
        assert client.get(world.home.url).status_code == 200

    def test_a_suspended_member_stops_mail_while_signed_in(self, client, author, world):
        from commons.notices import unsubscribing
        from commons.notices.models import Choice
        from tests.commons.accounts.people import PASSWORD

        soon = timezone.now() + timedelta(days=3)
        Sanction.objects.create(member=author, kind="suspend", until=soon)
        assert client.login(username=author.sign_in_name, password=PASSWORD)
        wish = unsubscribing.Wish(author.pk, "weekly", "following")
        address = f"/notices/stop/{unsubscribing.token(wish)}/"
        assert client.get(address).status_code == 200
        assert client.post(address).status_code == 200
        assert Choice.objects.get(user=author).way == "site"
        assert client.get("/notices/settings/").status_code == 200


class TestLog:
    def test_it_names_nobody_and_quotes_nothing(self, client, author, cast, world):
        note = contributions.write(author, SECRET)
        reports.make(about=note, by=person("reader"), reason="hate", words="قال كذا")
        decisions.decide(
            case=Case.objects.get(),
            verdict="silence",
            rule="hate",
            reason="سرّ",
            until=timezone.now() + timedelta(days=1),
            by=cast["moderator"],
        )
        today = timezone.localdate()
        pages = [
            client.get(reverse("moderation_log")),
            client.get(reverse("moderation_log_month", args=[today.year, today.month])),
        ]
        for page in pages:
            assert page.status_code == 200
            assert not page.cookies
            words = page.content.decode()
            for secret in (
                SECRET,
                "قال كذا",
                "سرّ",
                author.display_name,
                cast["moderator"].display_name,
            ):
                assert secret not in words
        assert "كراهية" in words or "Hatred" in words

    @pytest.mark.parametrize("place", [(2026, 13), (0, 1), (2026, 0), (99999, 1), (9999, 12)])
    def test_a_month_that_is_none_is_not_found(self, client, world, place):
        assert client.get(reverse("moderation_log_month", args=place)).status_code == 404
