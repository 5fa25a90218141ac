"""What authors do with their own posts: correct for a while, withdraw at any time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.accounts.models import Standing
from commons.moderation import flood, standing
from commons.moderation.models import Case, Sanction
from forum.actions import deciding, order, posts
from forum.models import Post, Topic, Version
from tests.commons.accounts.people import person
from tests.commons.comments.conftest import settled

from .test_counting import drift
from .writing import form, post_of_new, reply, topic

pytestmark = pytest.mark.django_db


def under(user, kind: str):
    return Sanction.objects.create(member=user, kind=kind, until=timezone.now() + timedelta(days=3))


def test_correcting_while_the_window_is_open(client, rights, layla, samer, settings):
    post = reply(topic(rights, layla), samer, "قول أول")
    address = f"{post.get_absolute_url()}edit/"
    client.force_login(samer)
    assert "قول أول" in client.get(address).content.decode()
    drawn = client.post(address, {"text": "قول **ثانٍ**", "preview": "1"})
    assert "<strong>ثانٍ</strong>" in drawn.content.decode()
    assert Post.objects.get(pk=post.pk).source == "قول أول"
    assert client.post(address, {"text": "قول **ثانٍ**"}).status_code == 302
    assert client.post(address, {"text": "قول **ثانٍ**"}).status_code == 302
    assert Version.objects.get().source == "قول أول", "the same words are no new version"
    for bad in ("", " \u200b", "ك" * 20_001, "ا\x00ب"):
        answer = client.post(address, {"text": bad})
        assert answer.status_code == 422
        assert not bad.strip(" \u200b\x00") or bad[:50] in answer.content.decode()
    until = timedelta(minutes=settings.FORUM_EDIT_MINUTES)
    Post.objects.filter(pk=post.pk).update(created_at=timezone.now() - until)
    answer = client.post(address, {"text": "قول ثالث طويل"})
    assert answer.status_code == 403
    assert "قول ثالث طويل" in answer.content.decode()
    assert client.get(address).status_code == 403
    page = client.get(post.topic.get_absolute_url()).content.decode()
    assert f"{address}" not in page
    assert f"{post.get_absolute_url()}withdraw/" in page


def test_correcting_again_and_again_is_counted(
    client, rights, quiet_room, layla, samer, monkeypatch
):
    """Or each try would tell which words are watched."""
    for who in (standing.of(samer), standing.of(None)):
        monkeypatch.setitem(flood.LIMITS, who, (2, 2))
    post = reply(topic(rights, layla), samer, "قول أول")
    secret = post_of_new(quiet_room, samer)
    client.force_login(samer)
    for mine, token in ((post, ""), (secret, secret.secret)):
        address = f"{mine.get_absolute_url()}edit/"
        for number in range(2):
            for _twice in range(2):  # the same words once more are no try
                typed = {"text": f"قول رقم {number}", "secret": token}
                assert client.post(address, typed).status_code == 302
        answer = client.post(address, {"text": "قول لا يضيع", "secret": token})
        assert (answer.status_code, "قول لا يضيع" in answer.content.decode()) == (429, True)
        assert 0 < int(answer["Retry-After"]) <= flood.HOUR
        mine.refresh_from_db()
        assert mine.source == typed["text"]
    assert client.post(f"/forum/t/{post.topic.key}/reply/", form("كلام آخر")).status_code == 302


def test_earlier_versions_are_for_author_and_moderators(client, rights, layla, samer):
    post = reply(topic(rights, layla), samer, "قول أول")
    posts.edit(post=post, text="قول ثانٍ", by=samer)
    address = f"{post.get_absolute_url()}versions/"
    assert client.get(address).status_code == 302
    for who, status in (
        (samer, 200),
        (person("boss", "moderator"), 200),
        (layla, 404),
        (person("editing", "author"), 404),
    ):
        client.force_login(who)
        answer = client.get(address)
        assert answer.status_code == status, who
        assert ("قول أول" in answer.content.decode()) == (status == 200)
    posts.withdraw(post=post, by=samer)
    assert not Version.objects.exists()
    client.force_login(samer)
    assert "قول أول" not in client.get(address).content.decode()


def test_nobody_else_corrects_or_withdraws(client, rights, layla, samer):
    post = reply(topic(rights, layla), samer, "قول سامر")
    for who in (layla, person("boss", "administrator")):
        client.force_login(who)
        for verb in ("edit", "withdraw"):
            address = f"{post.get_absolute_url()}{verb}/"
            assert client.get(address).status_code == 404
            assert client.post(address, {"text": "غيره", "secret": "x"}).status_code == 404
    post.refresh_from_db()
    assert post.source == "قول سامر"


@pytest.mark.parametrize("state", ["silence", "suspend", "lock", "hide", "hide topic", "late"])
def test_withdrawing_is_possible_at_any_time(client, rights, layla, state):
    writer = settled("writer")
    begun = topic(rights, layla)
    post = reply(begun, writer, "قول يُسحب")
    quoting = reply(begun, layla, answers=post, quoted="قول يُسحب")
    act = {
        "silence": lambda: under(writer, "silence"),
        "suspend": lambda: under(writer, "suspend"),
        "lock": lambda: order.lock(topic=begun, reason="يكفي"),
        "hide": lambda: deciding.hide(post=post),
        "hide topic": lambda: order.hide(topic=begun, reason="خطر"),
        "late": lambda: Post.objects.update(created_at=timezone.now() - timedelta(days=900)),
    }
    act[state]()
    client.force_login(writer)  # who is suspended is known as such when they sign in
    address = f"{post.get_absolute_url()}withdraw/"
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 302
    assert client.post(address).status_code == 302, "again is no mistake"
    post.refresh_from_db()
    quoting.refresh_from_db()
    assert (post.source, post.html, post.folded, quoting.quoted) == ("", "", "", "")
    assert not Case.objects.filter(kind="post", object_id=post.pk, closed_at=None).exists()
    assert drift() == []


def test_a_topic_stays_where_others_replied(client, rights, layla, samer):
    begun = topic(rights, layla, "عنوان يبقى", "كلام يذهب")
    reply(begun, samer, "ردّ يبقى")
    posts.withdraw(post=begun.posts.get(number=1), by=layla)
    client.force_login(samer)
    page = client.get(begun.get_absolute_url()).content.decode()
    assert "ردّ يبقى" in page
    assert "كلام يذهب" not in page
    assert client.post(f"{begun.get_absolute_url()}reply/", form()).status_code == 302
    assert Standing.objects.get(user=layla).kept == 10


def test_new_words_may_be_held_and_the_topic_with_them(rights, layla, samer):
    """Approval first: what was shown before the rule waits once it is changed."""
    opening = post_of_new(rights, layla, "عنوان كان ظاهرًا")
    reply(opening.topic, samer)
    type(rights).objects.filter(pk=rights.pk).update(approval_first=True)
    posts.edit(post=opening, text="كلام جديد", by=layla)
    begun = Topic.objects.get()
    assert begun.held_at
    assert not Topic.objects.visible_to(samer).exists()
    assert drift() == []
    deciding.approve(post=opening)
    assert Topic.objects.visible_to(samer).exists()
    assert drift() == []


def test_a_title_goes_with_the_words_below_it(client, rights, layla, samer):
    """Others replied, so the topic stays; what its author called it is theirs to take back."""
    opening = post_of_new(rights, layla, "عنوان ندمت عليه")
    reply(opening.topic, samer)
    posts.withdraw(post=opening, by=layla)
    left = Topic.objects.get()
    assert left.withdrawn_at is None
    assert "ندمت" not in f"{left.title} {left.folded}"
    page = client.get(left.get_absolute_url()).content.decode()
    assert left.title in page
    assert drift() == []
