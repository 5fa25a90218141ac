"""What becomes of words before anybody reads them."""

import pytest
from django.contrib.auth.models import AnonymousUser

from commons.accounts.models import Trust
from commons.moderation import screening, standing
from commons.moderation.models import WatchedWord


@pytest.fixture
def as_member(monkeypatch):
    monkeypatch.setattr(standing, "of", lambda user: Trust.MEMBER)


def watch(word, action):
    WatchedWord.objects.create(word=word, action=action)


@pytest.mark.usefixtures("as_member")
class TestMember:
    def test_ordinary_words_are_shown(self, author):
        assert screening.screen(text="شكرًا للجميع", author=author).outcome == "allow"

    @pytest.mark.parametrize("action", ["hold", "flag", "block"])
    def test_a_watched_word_does_what_it_says(self, author, action):
        watch("حبيبي", action)
        verdict = screening.screen(text="يا 7abibi", author=author)
        assert (verdict.outcome, verdict.reasons) == (action, ("word:حبيبي",))

    def test_the_strictest_of_two_words_counts_and_both_are_named(self, author):
        watch("حمار", "flag")
        watch("كلب", "block")
        verdict = screening.screen(text="كلب حمار", author=author)
        assert verdict.outcome == "block"
        assert set(verdict.reasons) == {"word:حمار", "word:كلب"}

    def test_the_writer_is_not_told_which_word(self, author):
        watch("كلب", "block")
        assert "كلب" not in screening.screen(text="كلب", author=author).message()

    def test_many_links_are_held(self, author):
        assert screening.screen(text="https://a.example " * 5, author=author).reasons == ("links",)

    def test_the_same_text_again_and_again_is_held(self, author):
        text = "اشتروا أرخص الساعات من متجرنا الآن"
        outcomes = [screening.screen(text=text, author=author).outcome for _ in range(4)]
        assert outcomes == ["allow", "allow", "allow", "hold"]

    def test_a_word_added_now_counts_at_once(self, author, django_capture_on_commit_callbacks):
        assert screening.screen(text="كلب", author=author).outcome == "allow"
        with django_capture_on_commit_callbacks(execute=True):
            watch("كلب", "block")
        assert screening.screen(text="كلب", author=author).outcome == "block"


def test_a_guest_is_held(db):
    for nobody in (None, AnonymousUser()):
        verdict = screening.screen(text="كلام", author=nobody)
        assert (verdict.outcome, verdict.reasons) == ("hold", ("guest",))


def test_a_newcomer_is_held(author, monkeypatch):
    monkeypatch.setattr(standing, "of", lambda user: Trust.NEW)
    assert screening.screen(text="كلام", author=author).reasons == ("newcomer",)


def test_people_with_a_role_are_trusted(cast):
    assert standing.of(cast["moderator"]) == Trust.TRUSTED
    assert screening.screen(text="كلام", author=cast["moderator"]).outcome == "allow"
