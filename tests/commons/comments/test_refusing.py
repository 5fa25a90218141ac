"""Answers to what is gone, pages that are closed, members who are silenced: told why, words kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from commons.accounts.models import Block, Standing, User
from commons.comments.actions import deciding, writing
from commons.comments.models import Sidecar
from commons.comments.refused import Closed, Gone
from commons.moderation.models import Sanction

from .writing import answer, comment, form, set_page, write_url

pytestmark = pytest.mark.usefixtures("patience")


@pytest.mark.parametrize("way", ["hide", "withdraw"])
def test_an_answer_to_what_went_meanwhile_is_a_conflict(client, news, layla, samer, way):
    first = comment(news, layla, "سيذهب")
    address = reverse("comments:answer", args=[first.pk])
    if way == "hide":
        deciding.hide(comment=first)
    else:
        writing.withdraw(comment=first, by=layla)
    client.force_login(samer)
    assert client.get(address).status_code == 404
    response = client.post(address, form("جواب طويل ثمين"))
    assert response.status_code == 409
    page = response.content.decode()
    assert "جواب طويل ثمين" in page
    assert "سيذهب" not in page


def test_an_answer_is_refused_under_the_lock_too(news, layla, samer):
    first = comment(news, layla)
    seen = Sidecar.objects.get(pk=first.pk)
    deciding.hide(comment=first)
    with pytest.raises(Gone):
        answer(seen, samer)
    assert Sidecar.objects.count() == 1


def test_what_waits_is_nobodys_to_answer(client, news, newcomer, samer):
    waiting = comment(news, newcomer, "ينتظر سرًّا")
    client.force_login(samer)
    for number in (waiting.pk, waiting.pk + 1000, 2**62):
        address = reverse("comments:answer", args=[number])
        assert client.get(address).status_code == 404
        response = client.post(address, form("جواب"))
        assert response.status_code == 404
        assert "جواب" in response.content.decode()
        assert "ينتظر سرًّا" not in response.content.decode()


@pytest.mark.parametrize("setting", [{"who": "nobody"}, {"closes_after": 1}])
def test_closed_pages_refuse_and_keep_the_words(client, news, layla, setting):
    first = comment(news, layla)
    type(news).objects.filter(pk=news.pk).update(first_published_at="2024-01-01T00:00Z")
    set_page(news, **setting)
    client.force_login(layla)
    for address in (write_url(news), reverse("comments:answer", args=[first.pk])):
        assert client.get(address).status_code == 403
        response = client.post(address, form("متأخر"))
        assert response.status_code == 403
        assert "متأخر" in response.content.decode()
    page = client.get(news.url).content.decode()
    assert first.source in page
    assert "/write/" not in page
    assert "/answer/" not in page
    with pytest.raises(Closed):
        comment(type(news).objects.get(pk=news.pk), layla)


def test_a_silenced_member_reads_and_does_not_write(client, news, layla):
    own = comment(news, layla)
    Sanction.objects.create(member=layla, kind="silence", until=timezone.now() + timedelta(days=3))
    client.force_login(layla)
    assert client.get(news.url).status_code == 200
    response = client.post(write_url(news), form("كلام ممنوع"))
    assert response.status_code == 403
    assert "كلام ممنوع" in response.content.decode()
    assert client.get(reverse("comments:withdraw", args=[own.pk])).status_code == 200


@pytest.mark.parametrize("turned", [False, True])
def test_a_block_stands_between_comment_and_answer(client, news, layla, samer, turned):
    first = comment(news, layla)
    by, whom = (samer, layla) if turned else (layla, samer)
    Block.objects.create(by=by, whom=whom, kind=Block.Kind.BLOCK)
    client.force_login(samer)
    response = client.post(reverse("comments:answer", args=[first.pk]), form("جواب"))
    assert response.status_code == 403
    assert "جواب" in response.content.decode()
    with pytest.raises(Closed):
        answer(first, samer)


def test_what_a_reader_muted_is_folded_away(client, news, layla, samer):
    comment(news, layla)
    Block.objects.create(by=samer, whom=layla, kind=Block.Kind.MUTE)
    assert '<details class="comment-unheard"' not in client.get(news.url).content.decode()
    client.force_login(samer)
    assert '<details class="comment-unheard"' in client.get(news.url).content.decode()


def test_words_that_cross_with_the_erasure_of_their_writer_are_refused_in_words(
    news, layla, monkeypatch
):
    """PostgreSQL sees it when the transaction ends: the account is gone, the comment cannot be."""

    def refused_by_the_key(*args):
        raise IntegrityError

    monkeypatch.setattr("commons.comments.actions.writing._keep", refused_by_the_key)
    with pytest.raises(IntegrityError):
        comment(news, layla)
    stale = User.objects.get(pk=layla.pk)
    Standing.objects.filter(user=layla).delete()
    User.objects.filter(pk=layla.pk).delete()
    with pytest.raises(Closed):
        comment(news, stale)
