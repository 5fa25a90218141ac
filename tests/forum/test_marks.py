"""Marks on posts, support of ideas, the chosen answer."""

import pytest

from forum.actions import deciding, order, posts, reactions, topics
from forum.models import Category, Post, Reaction, Support, Topic
from forum.refused import Closed
from tests.commons.accounts.people import person

from .test_counting import drift
from .writing import post_of_new, reply, topic

pytestmark = pytest.mark.django_db
KINDS = ("useful", "thanks", "agree")
HTMX = {"HTTP_HX_REQUEST": "true"}


def test_three_kinds_each_once_and_taken_back(client, rights, layla, samer):
    post = reply(topic(rights, layla), layla, "قول مفيد")
    address = post.get_absolute_url()
    client.force_login(samer)
    for kind in KINDS:
        assert client.get(f"{address}{kind}/").status_code == 200
        assert not Reaction.objects.filter(kind=kind).exists(), "asking marks nothing"
        assert client.post(f"{address}{kind}/").status_code == 302
        drawn = client.post(f"{address}{kind}/", **HTMX).content.decode()
        assert 'aria-pressed="true"' in drawn
        assert "(1)" in drawn
        assert f"{kind}/take-back/" in drawn
    assert drift() == []
    post.refresh_from_db()
    assert (post.useful_count, post.thanks_count, post.agree_count) == (1, 1, 1)
    for kind in KINDS:
        for _again in range(2):
            drawn = client.post(f"{address}{kind}/take-back/", **HTMX).content.decode()
            assert 'aria-pressed="false"' in drawn
            assert "(" not in drawn.split("</button>")[0].split("</svg>")[-1]
    post.refresh_from_db()
    assert (post.useful_count, post.thanks_count, post.agree_count) == (0, 0, 0)
    assert drift() == []


def test_where_no_mark_is_set(client, rights, quiet_room, layla, samer):
    begun = topic(rights, layla)
    own, hidden, gone = reply(begun, samer), reply(begun, layla), reply(begun, layla)
    reactions.react(post=hidden, kind="useful", by=samer)
    reactions.react(post=gone, kind="useful", by=samer)
    deciding.hide(post=hidden)
    posts.withdraw(post=gone, by=layla)
    assert drift() == []
    quiet = post_of_new(quiet_room, layla)
    client.force_login(samer)
    for post, status in ((own, 403), (hidden, 404), (gone, 404), (quiet, 403)):
        for kind in KINDS:
            answer = client.post(f"{post.get_absolute_url()}{kind}/")
            assert answer.status_code == status, (post, kind)
            assert client.post(f"{post.get_absolute_url()}{kind}/", **HTMX).status_code == status
    assert client.post(f"{own.get_absolute_url()}against/").status_code == 404
    assert set(Reaction.objects.values_list("post", flat=True)) == {hidden.pk}
    for post in (hidden, quiet):
        with pytest.raises(Closed):
            reactions.react(post=post, kind="thanks", by=samer)
    reactions.take_back(post=hidden, kind="useful", by=samer)
    deciding.show(post=hidden)
    assert drift() == []
    assert "useful/" not in client.get(quiet.topic.get_absolute_url()).content.decode()


def test_guests_sign_in_and_come_back(client, rights, layla):
    post = post_of_new(rights, layla)
    address = f"{post.get_absolute_url()}useful/"
    asked = client.get(address)
    assert (asked.status_code, "next=" in asked["Location"]) == (302, True)
    assert client.post(address)["Location"].endswith(f"next=/forum/t/{post.topic.key}/")
    assert "HX-Redirect" in client.post(address, **HTMX)


def test_support_of_ideas(client, rights, quiet_room, layla, samer):
    idea = topic(rights, layla, kind="idea")
    plain = topic(rights, layla)
    client.force_login(samer)
    address = idea.get_absolute_url()
    for _twice in range(2):
        assert client.post(f"{address}support/").status_code == 302
    idea.refresh_from_db()
    assert (idea.support_count, Support.objects.count()) == (1, 1)
    assert "support/take-back/" in client.get(address).content.decode()
    for _twice in range(2):
        assert client.post(f"{address}support/take-back/").status_code == 302
    idea.refresh_from_db()
    assert (idea.support_count, Support.objects.count()) == (0, 0)
    assert client.post(f"{plain.get_absolute_url()}support/").status_code == 403
    quiet = topic(quiet_room, layla, kind="idea")
    assert client.post(f"{quiet.get_absolute_url()}support/").status_code == 403
    assert "support/" not in client.get(quiet.get_absolute_url()).content.decode()
    order.hide(topic=idea)
    assert client.post(f"{address}support/").status_code == 410
    assert not Support.objects.exists()


def test_who_chooses_the_answer(client, rights, layla, samer):
    asked = topic(rights, layla, kind="question")
    answer, other = reply(asked, samer, "الجواب الصحيح"), reply(topic(rights, layla), samer)
    opening = asked.posts.get(number=1)
    address = f"{answer.get_absolute_url()}answer/"
    client.force_login(samer)
    assert client.post(address).status_code == 403
    client.force_login(layla)
    assert client.post(f"{opening.get_absolute_url()}answer/").status_code == 403
    assert client.post(f"{other.get_absolute_url()}answer/").status_code == 403
    for post in (other, opening):
        with pytest.raises(Closed):
            topics.choose_answer(topic=asked, post=post, by=layla)
    assert client.post(address).status_code == 302
    page = client.get(asked.get_absolute_url()).content.decode()
    assert "forum-answer" in page
    assert client.post(f"{asked.get_absolute_url()}answer/take-back/").status_code == 302
    assert Topic.objects.get(pk=asked.pk).answer is None
    keeper = person("keeper", "moderator")
    topics.choose_answer(topic=asked, post=answer, by=keeper)
    assert Topic.objects.get(pk=asked.pk).answer == answer


def test_an_answer_disappears_with_its_post(client, rights, layla, samer):
    asked = topic(rights, layla, kind="question")
    answer = reply(asked, samer, "الجواب الصحيح")
    topics.choose_answer(topic=asked, post=answer, by=layla)
    deciding.hide(post=answer)
    client.force_login(layla)
    page = client.get(asked.get_absolute_url()).content.decode()
    assert "forum-answer" not in page
    assert "الجواب الصحيح" not in page
    with pytest.raises(Closed):
        topics.choose_answer(topic=asked, post=answer, by=layla)
    deciding.show(post=answer)
    assert "forum-answer" in client.get(asked.get_absolute_url()).content.decode()
    posts.withdraw(post=answer, by=samer)
    assert Topic.objects.get(pk=asked.pk).answer is None
    assert "forum-answer" not in client.get(asked.get_absolute_url()).content.decode()


def test_a_question_is_answered_while_its_answer_is_shown(client, rights, layla, samer):
    asked = topic(rights, layla, kind="question")
    answer = reply(asked, samer, "الجواب الصحيح")
    client.force_login(layla)

    def told() -> bool:
        lists = ("", "latest/", "c/rights/", "top/week/")
        pages = [client.get(f"/forum/{path}").content.decode() for path in lists]
        assert all(asked.title in page for page in pages)
        (found,) = {"أُجيب عنها" in page for page in pages}
        return found

    assert not told()
    topics.choose_answer(topic=asked, post=answer, by=layla)
    assert told()
    deciding.hide(post=answer)
    assert not told()
    deciding.show(post=answer)
    assert told()
    posts._hold(Post.objects.get(pk=answer.pk), ["word"], answer.created_at)
    assert not told()
    deciding.approve(post=answer)
    assert told()
    posts.withdraw(post=answer, by=samer)
    assert not told()


def test_the_silenced_choose_nothing(rights, layla, samer):
    from .test_own_posts import under

    asked = topic(rights, layla, kind="question")
    answer = reply(asked, samer)
    under(layla, "silence")
    with pytest.raises(Closed):
        topics.choose_answer(topic=asked, post=answer, by=layla)


def test_where_nobody_is_named_only_keepers_choose(quiet_room, layla, samer):
    asked = topic(quiet_room, layla, kind="question")
    answer = reply(asked, samer)
    with pytest.raises(Closed):
        topics.choose_answer(topic=asked, post=answer, by=layla)
    topics.choose_answer(topic=asked, post=answer, by=person("keeper", "moderator"))
    assert Post.objects.filter(pk=answer.pk).exists()
    assert Category.objects.get(pk=quiet_room.pk).post_count == 2
