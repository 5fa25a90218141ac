"""Comments and everything around them: settings, moderation, erasure, taking down, the package."""

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from commons.accounts import holdings
from commons.accounts.models import Standing
from commons.comments import openness
from commons.comments.actions import deciding, useful
from commons.comments.actions.openness import set_openness
from commons.comments.models import Sidecar, ThreadSetting, Useful
from commons.moderation import kinds
from commons.moderation.actions import decisions
from commons.moderation.models import Case
from commons.pages.actions import takedown
from tests.commons.accounts.people import person
from tests.visibility.test_routes import all_routes

from .test_own import MARKER, everywhere
from .writing import answer, comment, set_page

# The package


def test_nothing_of_the_package_is_mounted():
    """Its addresses show pending and removed comments, and who flagged what."""
    assert not [route for route in all_routes() if "comments/api" in route or "flag" in route]
    callbacks = [
        pattern.callback.__module__ for pattern in _patterns(get_resolver()) if pattern.callback
    ]
    assert not [
        name for name in callbacks if name.startswith(("django_comments", "rest_framework"))
    ]
    for name in (
        "comments-xtd-reply",
        "comments-post-comment",
        "comments-flag",
        "comments-xtd-api-create",
    ):
        with pytest.raises(NoReverseMatch):
            reverse(name, args=[1])


def _patterns(resolver):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _patterns(pattern)
        else:
            yield pattern


def test_the_packages_api_app_is_not_installed():
    assert not apps.is_installed("rest_framework")


def test_numbered_addresses_of_the_package_answer_nothing(client, news, layla):
    row = comment(news, layla)
    for path in (f"reply/{row.pk}/", f"flag/{row.pk}/", "post/", "api/comment/", f"cr/1/{row.pk}/"):
        assert client.get(f"/comments/{path}").status_code == 404


# How open a page is


@pytest.mark.parametrize(
    ("section", "own", "who"),
    [
        ({}, {}, "members"),
        ({"who": "nobody"}, {}, "nobody"),
        ({"who": "nobody"}, {"who": "everybody"}, "everybody"),
        ({"who": "everybody"}, {"who": ""}, "everybody"),
        ({"closes_after": 3}, {"who": "members"}, "members"),
    ],
)
def test_a_page_takes_after_its_section(world, news, section, own, who):
    set_page(world.news, **section)
    if own:
        set_page(news, **own)
    found = openness.of(news)
    assert found.who == who
    assert bool(found.closes_at) == bool(section.get("closes_after"))


def test_closing_after_days(news):
    type(news).objects.filter(pk=news.pk).update(
        first_published_at=timezone.now() - timezone.timedelta(days=4)
    )
    news = type(news).objects.get(pk=news.pk)
    for days, closed in ((3, True), (5, False), (0, False)):
        set_page(news, closes_after=days)
        assert bool(openness.of(news).why_closed) is closed


def test_reading_first_holds_everybody_but_moderators(news, layla):
    set_page(news, read_first="yes")
    assert comment(news, layla).held_for == ["editor"]
    assert comment(news, person("mod", "moderator"), "كلام مشرف").is_shown


def test_translations_share_when_an_editor_says_so(client, world, news, layla):
    english = world.translate(news, "News")
    comment(news, layla, "كلام عربي")
    assert "كلام عربي" not in client.get(english.url).content.decode()
    set_page(news, shared=True)
    row = comment(english, layla, "English words")
    page = client.get(english.url).content.decode()
    assert "كلام عربي" in page
    assert 'lang="ar"' in page
    assert "English words" in client.get(news.url).content.decode()
    english.unpublish()
    assert client.get(f"/comments/c/{row.pk}/").status_code == 404


def test_editors_set_it_in_the_admin(client, news):
    address = reverse("page_comments", args=[news.pk])
    client.force_login(person("editor", "editor"))
    assert client.get(address).status_code == 200
    sent = {"who": "nobody", "closes_after": "", "read_first": ""}
    assert client.post(address, sent).status_code == 302
    assert ThreadSetting.objects.get().who == "nobody"
    assert client.post(address, {"who": "x", "closes_after": "-1"}).status_code == 422
    assert client.get(reverse("page_comments", args=[99999])).status_code in {302, 404}
    client.force_login(person("mod", "moderator"))
    assert client.get(address).status_code in {302, 403}
    assert ThreadSetting.objects.get().who == "nobody"


def test_a_change_empties_the_cache(client, news, django_capture_on_commit_callbacks):
    assert "/write/" in client.get(news.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        set_openness(page=news, by=None, who="nobody")
    assert "/write/" not in client.get(news.url).content.decode()


# Moderation


def test_a_held_comment_is_decided_in_the_queue(news, newcomer):
    row = comment(news, newcomer, "أول كلام")
    case = Case.objects.get()
    assert kinds.get("comment").text(row) == "أول كلام"
    decisions.decide(case=case, verdict="approve", by=person("mod", "moderator"))
    row = Sidecar.objects.get()
    assert row.is_shown
    assert row.comment.is_public
    assert Standing.objects.get(user=newcomer).kept == 1


def test_hiding_and_showing_again(client, news, layla, samer):
    row = comment(news, layla, MARKER)
    kept = Standing.objects.get(user=layla).kept
    deciding.hide(comment=row, reason="insult")
    deciding.hide(comment=row)
    assert not XtdComment.objects.get().is_public
    assert MARKER not in client.get(news.url).content.decode()
    assert not kinds.get("comment").visible(samer, row)
    deciding.show(comment=row)
    assert kinds.get("comment").visible(AnonymousUser(), row)
    assert Standing.objects.get(user=layla).kept == kept


def test_hiding_a_comment_leaves_the_answers(news, layla, samer):
    """The package's own save() would take them from sight too."""
    first = comment(news, layla)
    reply = answer(first, samer)
    deciding.hide(comment=first)
    assert Sidecar.objects.get(pk=reply.pk).is_shown
    assert XtdComment.objects.get(pk=reply.pk).is_public


def test_a_wave_is_hidden_in_few_queries(news, layla, django_assert_max_num_queries):
    for number in range(20):
        comment(news, layla, f"إعلان رقم {number}")
    kind = kinds.get("comment")
    things = list(kind.written([layla.pk], None, None))
    with django_assert_max_num_queries(5):
        kind.hide_many(things, by=None, reason="wave")
    assert not Sidecar.objects.shown().exists()


# Leaving


def holding(name: str):
    return next(row for row in holdings.every() if row.key == f"comments:{name}")


def test_everything_of_mine_is_handed_over(news, layla, samer):
    useful.mark(comment=comment(news, samer), by=layla)
    comment(news, layla, "كلامي أنا")
    [mine] = holding("comments").export(layla)
    assert mine["words"] == "كلامي أنا"
    assert mine["page"] == news.title
    assert len(list(holding("useful").export(layla))) == 1


@pytest.mark.parametrize("keep_words", [True, False])
def test_erasing_leaves_no_trace_of_the_writer(client, news, layla, samer, keep_words):
    row = comment(news, layla, MARKER)
    answer(row, samer)
    for _again in range(2):
        holding("comments").erase(layla, keep_words)
        holding("useful").erase(layla, keep_words)
    page = client.get(news.url).content.decode()
    assert layla.display_name not in page
    assert (MARKER in page) is keep_words
    assert bool(everywhere(MARKER)) is keep_words
    assert Sidecar.objects.get(pk=row.pk).author is None
    assert not Useful.objects.filter(user=layla).exists()


def test_what_waited_goes_even_when_words_stay(news, newcomer):
    comment(news, newcomer, MARKER)
    holding("comments").erase(newcomer, True)
    assert everywhere(MARKER) == []


def test_a_deleted_page_leaves_no_comment(news, layla, samer):
    answer(comment(news, layla, MARKER), samer)
    news.delete()
    assert not XtdComment.objects.exists()
    assert not Sidecar.objects.exists()


def test_taking_a_page_down_takes_its_comments_down(client, news, layla):
    comment(news, layla, MARKER)
    takedown.everywhere(page=news, by=person("root", "administrator"), reason="خطر")
    assert not Sidecar.objects.shown().exists()
    news.refresh_from_db()
    news.save_revision().publish()
    assert MARKER not in client.get(news.url).content.decode()
