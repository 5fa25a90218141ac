"""What readers see of a conversation, and what it costs."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_comments_xtd.models import XtdComment

from commons.comments.actions import deciding, writing
from commons.comments.threads import Conversation

from .writing import answer, comment

GUEST = AnonymousUser()


def shown(client, news) -> str:
    return client.get(news.url).content.decode()


def test_an_empty_page_invites(client, news):
    assert 'class="empty"' in shown(client, news)


def test_comments_and_answers_stand_under_the_page(client, news, layla, samer):
    first = comment(news, layla, "رأيي **واضح**")
    reply = answer(first, samer, "وأنا أيضًا")
    text = shown(client, news)
    assert "رأيي <strong>واضح</strong>" in text
    assert f'id="c-{reply.pk}"' in text
    assert "(2)" in text
    assert text.index("رأيي") < text.index("وأنا أيضًا")


def test_an_answer_to_an_answer_stays_two_deep_and_quotes_it(client, news, layla, samer):
    first = comment(news, layla)
    second = answer(first, samer, "الجواب الأول")
    third = answer(second, layla, "جواب على جواب")
    assert third.thread_id == first.pk
    assert third.comment.level == second.comment.level == 1
    [branch] = Conversation(news, GUEST).branches
    assert [entry.comment.pk for entry in branch.answers] == [second.pk, third.pk]
    assert branch.answers[1].quotes == second
    assert shown(client, news).count("الجواب الأول") == 2


def test_numbers_within_a_thread_are_all_different(news, layla, samer):
    first = comment(news, layla)
    for _round in range(4):
        answer(first, samer)
    orders = XtdComment.norel_objects.filter(thread_id=first.pk).values_list("order", flat=True)
    assert sorted(orders) == [1, 2, 3, 4, 5]


def test_what_is_gone_keeps_its_place_only_for_answers(client, news, layla, samer):
    lonely, asked = comment(news, layla, "وحيد"), comment(news, layla, "سؤال")
    answer(asked, samer, "جواب باقٍ")
    for row in (lonely, asked):
        writing.withdraw(comment=row, by=layla)
    text = shown(client, news)
    assert "وحيد" not in text
    assert "سؤال" not in text
    assert "جواب باقٍ" in text
    assert text.count('class="comment-gone"') == 1
    assert f'id="c-{lonely.pk}"' not in text


def test_hidden_first_comment_keeps_place_without_name(client, news, layla, samer):
    first = comment(news, layla, "مخفيّ")
    answer(first, samer)
    deciding.hide(comment=first)
    text = shown(client, news)
    assert "مخفيّ" not in text
    assert layla.display_name not in text


def test_a_newcomers_comment_is_seen_by_its_author_alone(client, news, newcomer, layla):
    comment(news, newcomer, "أول كلام")
    assert "أول كلام" not in shown(client, news)
    client.force_login(layla)
    assert "أول كلام" not in shown(client, news)
    client.force_login(newcomer)
    assert "أول كلام" in shown(client, news)


@pytest.mark.parametrize("number", ["0", "-1", "21", "x", "١", "9" * 30, "1.5", ""])
def test_no_such_page(client, news, layla, number):
    comment(news, layla)
    assert client.get(f"/comments/{news.pk}/?page={number}").status_code == 404


def test_anonymous_pages_are_kept_without_a_cookie(client, news, layla):
    comment(news, layla)
    for address in (news.url, f"/comments/{news.pk}/"):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
        with CaptureQueriesContext(connection) as context:
            client.get(address)
        assert len(context) == 0
        assert "csrf" not in response.content.decode()


def test_a_new_comment_empties_the_cache(client, news, layla, django_capture_on_commit_callbacks):
    client.get(news.url)
    with django_capture_on_commit_callbacks(execute=True):
        row = comment(news, layla, "جديد جدًّا")
    assert "جديد جدًّا" in shown(client, news)
    with django_capture_on_commit_callbacks(execute=True):
        writing.withdraw(comment=row, by=layla)
    assert "جديد جدًّا" not in shown(client, news)


def test_members_pages_are_kept_by_nobody(client, news, layla):
    client.force_login(layla)
    for address in (news.url, f"/comments/{news.pk}/"):
        assert "no-store" in client.get(address)["Cache-Control"]


def test_guests_get_no_script_and_members_two_of_ours(client, news, layla):
    comment(news, layla)
    write = f"/comments/{news.pk}/write/"
    for address in (news.url, f"/comments/{news.pk}/"):
        assert "<script" not in client.get(address).content.decode()
        assert "hx-" not in client.get(address).content.decode()
    client.force_login(layla)
    for address in (news.url, f"/comments/{news.pk}/", write):
        text = client.get(address).content.decode()
        scripts = re.findall(r"<script[^>]*>", text)
        assert len(scripts) == 2
        assert all(" defer" in script and "src=" in script for script in scripts)
        config = json.loads(re.search(r"htmx-config\" content='([^']+)'", text)[1])
        assert not config["allowEval"]
        assert not config["allowScriptTags"]
        assert not config["includeIndicatorStyles"]
        assert config["historyCacheSize"] == 0
        assert not re.search(r"hx-on|hx-vals|js:", text)


def test_what_is_loaded_is_small():
    sizes = [
        len(gzip.compress(Path(finders.find(name)).read_bytes()))
        for name in ("django_htmx/htmx-2.min.js", "js/talk.js")
    ]
    assert sum(sizes) <= 20 * 1024


def test_lists_and_services_have_no_script_for_members(client, world, layla):
    service = world.service()
    client.force_login(layla)
    for address in (world.news.url, service.url):
        assert "<script" not in client.get(address).content.decode()


def test_previews_have_no_conversation(news, rf):
    from commons.comments import filling

    request = rf.get("/")
    request.is_preview = True
    assert filling.load([news], request) == {}


def test_lists_and_services_have_none(client, world):
    service = world.service()
    assert "comments-title" not in shown(client, service)
    assert client.get(f"/comments/{service.pk}/").status_code == 404
