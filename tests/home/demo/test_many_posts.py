"""A forum made in bulk is one that its own actions could have made."""

import pytest
from django.db.models import Count, Max

from commons.safety import html
from forum.actions import counting
from forum.models import Category, ListSpan, Post, Topic
from home.demo.load import many_posts
from tests.forum.test_counting import drift


@pytest.fixture(scope="module", autouse=True)
def large(shared):
    """Two thousand posts, made once: no test of them changes any."""
    heard = []
    added = many_posts.load(number=2000, tell=lambda done, of: heard.append((done, of)))
    assert added == 2000
    assert heard[-1] == (2000, 2000)


def test_no_figure_differs_from_the_posts(db):
    spans = set(ListSpan.objects.values_list("category", "number", "topics"))
    assert drift() == []
    assert counting.recount_all() == 0
    assert set(ListSpan.objects.values_list("category", "number", "topics")) == spans


def test_it_has_the_shape_of_a_large_forum(db):
    assert Category.objects.count() == 20
    assert Topic.objects.count() == 200
    assert Topic.objects.aggregate(n=Max("post_count"))["n"] >= 40
    words = [len(source.split()) for source in Post.objects.values_list("source", flat=True)]
    assert 55 <= sum(words) / len(words) <= 65
    doubled = Post.objects.values("source").annotate(n=Count("pk")).filter(n__gt=1)
    assert doubled.count() < 20


def test_texts_are_as_the_door_draws_them(db):
    for post in Post.objects.all()[:50]:
        drawn = html.take(post.source)
        assert (post.source, post.html, post.folded) == (drawn.source, drawn.html, drawn.folded)


def test_posts_stand_in_the_order_in_which_they_were_said(db):
    topic = Topic.objects.order_by("-post_count")[0]
    hours = list(topic.posts.order_by("number").values_list("created_at", flat=True))
    assert hours == sorted(hours)
    assert topic.created_at <= hours[0]


def test_a_second_time_adds_nothing(db):
    assert many_posts.load(number=2000, tell=lambda done, of: None) == 0
