"""The figures beside topics and categories stay those of their posts, whatever happens."""

import random

import pytest
from django.core.management import call_command
from django.db.models import Count, Sum

from forum.actions import deciding, order, posts, reactions
from forum.models import Category, ListSpan, Post, Topic
from forum.models.topic import SPAN

from .conftest import room
from .writing import post_of_new, reply, topic

pytestmark = pytest.mark.django_db


def drift() -> list[str]:
    """Every figure that is not what its posts say."""
    found = []
    for row in Topic.objects.select_related("category"):
        shown = row.posts.shown()
        last = shown.order_by("-number").first()
        expected = {
            "post_count": shown.count(),
            "useful_count": shown.aggregate(n=Sum("useful_count"))["n"] or 0,
            "participant_count": shown.exclude(author=None).values("author").distinct().count(),
            "last_author_id": last.author_id if last else None,
        }
        if last and not row.category.sensitive:
            expected["turn"] = last.pk
        found += [
            f"{row.title}.{name}: {getattr(row, name)}, not {value}"
            for name, value in expected.items()
            if getattr(row, name) != value
        ]
        numbers = list(row.posts.order_by("number").values_list("number", flat=True))
        if numbers != list(range(1, row.last_number + 1)):
            found.append(f"{row.title}: {numbers} up to {row.last_number}")
    for category in Category.objects.get_queryset():
        listed = Topic.objects.listed().filter(category=category)
        posts_in = listed.aggregate(n=Sum("post_count"))["n"] or 0
        if (category.topic_count, category.post_count) != (listed.count(), posts_in):
            found.append(f"{category}: {category.topic_count} topics, {category.post_count} posts")
        spans = dict(
            ListSpan.objects.filter(category=category, topics__gt=0).values_list("number", "topics")
        )
        real: dict[int, int] = {}
        for turn in listed.values_list("turn", flat=True):
            real[turn // SPAN] = real.get(turn // SPAN, 0) + 1
        if spans != real:
            found.append(f"{category}: spans {spans}, not {real}")
    return found


def test_a_reply_moves_every_figure(rights, layla, samer):
    begun = topic(rights, layla)
    reply(begun, samer)
    last = reply(begun, samer)
    begun.refresh_from_db()
    rights.refresh_from_db()
    assert (begun.post_count, begun.replies, begun.participant_count) == (3, 2, 2)
    assert (begun.turn, begun.last_author) == (last.pk, samer)
    assert (rights.topic_count, rights.post_count) == (1, 3)
    assert drift() == []


def test_hidden_withdrawn_and_held_posts_do_not_count(rights, layla, samer):
    begun = topic(rights, layla)
    one, two = reply(begun, samer), reply(begun, samer)
    deciding.hide(post=two)
    assert drift() == []
    posts.withdraw(post=one, by=samer)
    begun.refresh_from_db()
    assert (begun.post_count, begun.last_number, begun.participant_count) == (1, 3, 1)
    assert drift() == []
    deciding.show(post=two)
    begun.refresh_from_db()
    assert begun.last_author == samer
    assert drift() == []


def test_a_topic_goes_with_its_opening_post_and_comes_back(rights, layla, samer):
    opening = post_of_new(rights, layla)
    reply(opening.topic, samer)
    deciding.hide(post=opening)
    rights.refresh_from_db()
    assert (rights.topic_count, rights.post_count) == (0, 0)
    assert drift() == []
    deciding.show(post=opening)
    rights.refresh_from_db()
    assert (rights.topic_count, rights.post_count) == (1, 2)
    assert drift() == []


def test_a_topic_nobody_answered_goes_when_it_is_withdrawn(rights, layla):
    opening = post_of_new(rights, layla)
    posts.withdraw(post=opening, by=layla)
    begun = Topic.objects.get()
    assert begun.withdrawn_at
    assert begun.title == ""
    assert drift() == []


def test_a_reply_where_nothing_was_shown_any_more(rights, layla, samer):
    opening = post_of_new(rights, layla)
    answer = reply(opening.topic, samer)
    posts.withdraw(post=opening, by=layla)
    deciding.hide(post=answer)
    reply(opening.topic, samer)
    assert drift() == []


def test_moving_takes_the_figures_along(rights, members_room, layla, samer):
    begun = topic(rights, layla)
    reply(begun, samer)
    order.move(topic=begun, to=members_room)
    rights.refresh_from_db()
    members_room.refresh_from_db()
    assert (rights.post_count, members_room.post_count) == (0, 2)
    assert drift() == []


class Life:
    """What people and moderators do, by the throw of dice."""

    ACTS = ("begin", "reply", "reply", "reply", "hide", "show", "move", "react", "withdraw")

    def __init__(self, dice, rooms, people):
        self.dice, self.rooms, self.people = dice, rooms, people

    def live(self, step: int) -> None:
        topics = list(Topic.objects.listed().select_related("category"))
        act = self.dice.choice(self.ACTS) if topics else "begin"
        if act in {"begin", "reply"}:
            by, words = self.dice.choice(self.people), f"كلام رقم {step}"
            if act == "begin":
                topic(self.dice.choice(self.rooms), by, f"موضوع رقم {step}", words)
            else:
                reply(self.dice.choice(topics), by, words)
        elif act == "move":
            self.move([row for row in topics if not row.category.sensitive])
        else:
            rows = Post.objects.select_related("topic__category", "author")
            getattr(self, act)(self.dice.choice(list(rows)))

    def move(self, topics) -> None:
        if topics:
            order.move(topic=self.dice.choice(topics), to=self.dice.choice(self.rooms[:2]))

    def hide(self, post) -> None:
        deciding.hide(post=post)

    def show(self, post) -> None:
        deciding.show(post=post)

    def react(self, post) -> None:
        if post.is_shown and not post.topic.category.sensitive:
            other = next(person for person in self.people if person != post.author)
            reactions.react(post=post, kind="useful", by=other)

    def withdraw(self, post) -> None:
        if post.author:
            posts.withdraw(post=post, by=post.author)


def test_nothing_drifts_in_a_long_life(rights, members_room, quiet_room, layla, samer):
    """A hundred and twenty steps by chance; the seed is told when it fails."""
    seed = random.randrange(10**6)
    life = Life(random.Random(seed), [rights, members_room, quiet_room], [layla, samer])
    for step in range(120):
        life.live(step)
    assert drift() == [], f"seed {seed}"
    rooms_before = Category.objects.order_by("pk").values_list("topic_count", "post_count")
    before = list(rooms_before)
    call_command("forum_recount")
    assert list(rooms_before.all()) == before


def test_recounting_mends_what_was_broken_by_hand(rights, layla, samer, capsys):
    begun = topic(rights, layla)
    reply(begun, samer)
    Topic.objects.filter(pk=begun.pk).update(post_count=70, turn=1)
    Category.objects.filter(pk=rights.pk).update(topic_count=9)
    ListSpan.objects.get_queryset().delete()
    assert drift()
    call_command("forum_recount")
    assert "1 topics had a wrong figure" in capsys.readouterr().out
    assert drift() == []


def test_spans_find_any_page(rights, layla):
    """Turns with gaps, over several spans: each page begins where counting one by one says."""
    from forum.lists import Numbered

    other = room("أخرى", "other")
    for number in range(67):
        begun = topic(
            rights if number % 3 else other, layla, f"موضوع رقم {number}", f"كلام {number}"
        )
        Topic.objects.filter(pk=begun.pk).update(turn=number * 397 + 5)
    ListSpan.objects.get_queryset().delete()
    counts = Topic.objects.values_list("category", "turn")
    for category, turn in counts:
        row, _made = ListSpan.objects.get_or_create(category_id=category, number=turn // SPAN)
        ListSpan.objects.filter(pk=row.pk).update(topics=row.topics + 1)
    rights.refresh_from_db()
    other.refresh_from_db()
    for rooms in ([rights], [other], [rights, other]):
        ordered = Topic.objects.filter(category__in=rooms).order_by("-turn")
        expected = list(ordered.values_list("turn", flat=True))
        found = []
        for number in range(1, Numbered(rooms, 1).pages.last + 1):
            found.append([row.turn for row in Numbered(rooms, number).topics])
        assert [turn for page in found for turn in page] == expected
        assert all(len(page) == 20 for page in found[:-1])
        assert Numbered(rooms, len(found) + 1).topics == []
        assert ordered.aggregate(n=Count("pk"))["n"] == len(expected)
