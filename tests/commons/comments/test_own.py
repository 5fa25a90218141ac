"""What authors do with their words: correct, withdraw, look back; and what others find useful."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from commons.accounts.models import Standing
from commons.comments.actions import useful, writing
from commons.comments.models import Sidecar, Useful, Version
from commons.comments.refused import Closed
from commons.moderation import flood, standing
from commons.moderation.models import Case, Sanction, WatchedWord
from tests.commons.accounts.people import person

from .writing import answer, comment, form, set_page

pytestmark = pytest.mark.usefixtures("patience")


def age(row, minutes: int) -> None:
    moment = timezone.now() - timedelta(minutes=minutes)
    XtdComment.norel_objects.filter(pk=row.pk).update(submit_date=moment)


def at(name: str, row) -> str:
    return reverse(f"comments:{name}", args=[row.pk])


def test_correcting_within_the_window(client, news, layla):
    row = comment(news, layla, "خطا")
    client.force_login(layla)
    assert "خطا" in client.get(at("edit", row)).content.decode()
    client.post(at("edit", row), {"text": "خطأ"})
    row = Sidecar.objects.get()
    assert (row.source, row.folded) == ("خطأ", "خطا")
    assert row.edited_at
    assert Version.objects.get().source == "خطا"


def test_the_same_words_are_no_correction(client, news, layla):
    row = comment(news, layla, "كما هو")
    client.force_login(layla)
    client.post(at("edit", row), {"text": "كما هو\r\n"})
    assert not Version.objects.exists()


def test_correcting_again_and_again_is_counted(client, news, layla, monkeypatch):
    """Or each try would tell which words are watched."""
    monkeypatch.setitem(flood.LIMITS, standing.of(layla), (2, 2))
    row = comment(news, layla, "كلام أول")
    client.force_login(layla)
    for text in ("كلام ثانٍ", "كلام ثانٍ", "كلام ثالث", "كلام ثالث"):
        assert client.post(at("edit", row), {"text": text}).status_code == 302
    response = client.post(at("edit", row), {"text": "كلام لا يضيع"})
    assert (response.status_code, "كلام لا يضيع" in response.content.decode()) == (429, True)
    assert 0 < int(response["Retry-After"]) <= flood.HOUR
    assert Sidecar.objects.get().source == "كلام ثالث"


@pytest.mark.parametrize("text", ["", "\u200b", "س" * 100_000])
def test_an_unfit_correction_keeps_the_words(client, news, layla, text):
    row = comment(news, layla, "كلام")
    client.force_login(layla)
    response = client.post(at("edit", row), {"text": text})
    assert response.status_code == 422
    assert text[:500] in response.content.decode()
    assert Sidecar.objects.get().source == "كلام"


def test_after_the_window_it_is_refused_and_the_words_kept(client, news, layla, settings):
    row = comment(news, layla, "كلام")
    age(row, settings.COMMENTS_EDIT_MINUTES + 1)
    client.force_login(layla)
    response = client.post(at("edit", row), {"text": "متأخر"})
    assert response.status_code == 403
    assert "متأخر" in response.content.decode()
    assert at("edit", row) not in client.get(news.url).content.decode()


def test_a_watched_word_slipped_in_later_is_held(news, layla):
    WatchedWord.objects.create(word="ممنوعة", action="hold")
    row = comment(news, layla, "كلام عادي")
    row = writing.edit(comment=row, text="كلمة ممنوعة هنا", by=layla)
    assert row.is_held
    assert Case.objects.get().held_at


def test_a_blocked_word_is_refused_with_the_words_kept(client, news, layla):
    WatchedWord.objects.create(word="محظورة", action="block")
    client.force_login(layla)
    response = client.post(f"/comments/{news.pk}/write/", form("كلمة مـحـظـورة هنا"))
    assert response.status_code == 422
    assert "مـحـظـورة" in response.content.decode()
    assert not Sidecar.objects.exists()


def test_nobody_touches_what_is_not_theirs(client, news, layla, samer):
    row = comment(news, layla)
    client.force_login(samer)
    for name in ("edit", "withdraw", "versions"):
        assert client.get(at(name, row)).status_code == 404
        assert client.post(at(name, row), {"text": "x"}).status_code in {404, 405}
    client.logout()
    for name in ("edit", "withdraw", "versions", "useful"):
        assert "/accounts/login/" in client.get(at(name, row))["Location"]
    with pytest.raises(Closed):
        writing.withdraw(comment=row, by=samer)
    with pytest.raises(Closed):
        writing.edit(comment=row, text="x", by=samer)


def test_versions_are_for_the_author_and_moderators(client, news, layla):
    row = comment(news, layla, "أول نسخة")
    writing.edit(comment=row, text="ثاني نسخة", by=layla)
    assert "أول نسخة" not in client.get(news.url).content.decode()
    for user in (layla, person("mod", "moderator")):
        client.force_login(user)
        assert "أول نسخة" in client.get(at("versions", row)).content.decode()


def everywhere(text: str) -> list[str]:
    """Tables in which `text` is found."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(("sqlite_", "django_session")) or "fts" in table:
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            if any(text in str(value) for row in cursor.fetchall() for value in row):
                found.append(table)
    return found


MARKER = "علامةفريدةجدا"


def test_withdrawn_words_are_nowhere(
    client, news, layla, samer, django_capture_on_commit_callbacks
):
    """Page, earlier versions, quotations, lists: nothing is left in any table."""
    first = comment(news, samer, "أول")
    row = answer(first, layla, f"قبل {MARKER}")
    row = writing.edit(comment=row, text=f"بعد {MARKER}", by=layla)
    answer(row, samer, "جواب على جواب")
    assert client.get(news.url).content.decode().count(MARKER) == 2
    assert everywhere(MARKER)
    client.force_login(layla)
    assert client.get(at("withdraw", row)).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(at("withdraw", row)).status_code == 302
    assert everywhere(MARKER) == []
    assert client.post(at("withdraw", row)).status_code == 302, "again is no mistake"
    client.logout()
    assert MARKER not in client.get(news.url).content.decode()
    assert client.get(at("comment", row)).status_code == 404


def test_withdrawing_is_possible_when_nothing_else_is(client, news, layla):
    row = comment(news, layla)
    age(row, 10_000)
    set_page(news, who="nobody")
    client.force_login(layla)
    client.post(at("withdraw", row))
    assert Sidecar.objects.get().withdrawn_at
    news.unpublish()
    other = Sidecar.objects.get()
    assert client.get(at("withdraw", other)).status_code == 200


@pytest.mark.parametrize("kind", ["silence", "suspend"])
def test_nor_does_a_sanction_keep_anybody_from_it(client, news, layla, kind):
    row = comment(news, layla)
    until = timezone.now() + timedelta(days=3)
    Sanction.objects.create(member=layla, kind=kind, until=until)
    client.force_login(layla)
    assert f'href="{at("withdraw", row)}' in client.get(reverse("comments:mine")).content.decode()
    assert client.get(at("withdraw", row)).status_code == 200
    response = client.post(at("withdraw", row), follow=True)
    assert response.status_code == 200
    assert Sidecar.objects.get().withdrawn_at


def test_withdrawing_takes_merit_back_and_closes_its_case(news, newcomer):
    row = comment(news, newcomer)
    assert Case.objects.get().is_open
    writing.withdraw(comment=row, by=newcomer)
    assert Case.objects.get().outcome == "gone"
    assert Standing.objects.get(user=newcomer).kept == 0


def test_useful_is_counted_once_and_taken_back(client, news, layla, samer):
    row = comment(news, layla)
    client.force_login(samer)
    for _again in range(3):
        assert client.post(at("useful", row)).status_code == 302
    assert Sidecar.objects.get().useful_count == 1
    assert 'aria-pressed="true"' in client.get(news.url).content.decode()
    for _again in range(2):
        client.post(at("take_back", row))
    assert Sidecar.objects.get().useful_count == 0
    assert client.get(at("take_back", row)).status_code == 405


def test_useful_is_not_for_oneself_nor_for_what_is_gone(client, news, layla, samer, newcomer):
    row, waiting = comment(news, layla), comment(news, newcomer, "ينتظر")
    client.force_login(layla)
    assert client.post(at("useful", row)).status_code == 403
    assert client.post(at("useful", waiting)).status_code == 404
    client.force_login(newcomer)
    assert client.post(at("useful", waiting)).status_code == 403
    assert not Useful.objects.exists()


def test_who_found_it_useful_is_shown_to_nobody(client, news, layla, samer):
    row = comment(news, layla)
    useful.mark(comment=row, by=samer)
    for user in (None, layla):
        if user:
            client.force_login(user)
        assert samer.display_name not in client.get(news.url).content.decode()
