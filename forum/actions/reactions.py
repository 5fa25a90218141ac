"""Marks on posts and support of ideas. No audit entry: it would record what somebody read."""

from django.db import transaction
from django.db.models import F

from .. import policy
from ..models import Post, Reaction, Support, Topic
from ..refused import Closed
from . import counting

COUNTS = {
    Reaction.Kind.USEFUL: "useful_count",
    Reaction.Kind.THANKS: "thanks_count",
    Reaction.Kind.AGREE: "agree_count",
}


@transaction.atomic
def react(*, post: Post, kind: str, by) -> int:
    """`by` marks a post; a second time changes nothing. The new sum. Raises Closed.

    Kept pages show the new sum within the minute: one click must not empty everybody's cache.
    """
    post = _now(post)
    if reason := policy.why_not_react(by, post):
        raise Closed(reason)
    _row, made = Reaction.objects.get_or_create(post=post, user=by, kind=kind)
    return _moved(post, kind, 1 if made else 0)


@transaction.atomic
def take_back(*, post: Post, kind: str, by) -> int:
    """The mark is gone; without one, nothing happens. The new sum."""
    post = _now(post)
    gone, _of = Reaction.objects.filter(post=post, user=by, kind=kind).delete()
    return _moved(post, kind, -1 if gone else 0)


def _now(post: Post) -> Post:
    """As it is once its topic is locked: what is hidden in this moment counts for nothing there."""
    topic = counting.lock(post.topic_id)
    post = Post.objects.get(pk=post.pk)
    post.topic = topic
    return post


def _moved(post: Post, kind: str, by: int) -> int:
    name = COUNTS[kind]
    if by:
        if kind == Reaction.Kind.USEFUL and post.is_shown:
            Topic.objects.filter(pk=post.topic_id).update(useful_count=F("useful_count") + by)
        Post.objects.filter(pk=post.pk).update(**{name: F(name) + by})
    return Post.objects.values_list(name, flat=True).get(pk=post.pk)


@transaction.atomic
def support(*, topic: Topic, by) -> int:
    """`by` is for an idea; a second time changes nothing. The new sum. Raises Closed."""
    topic = counting.lock(topic.pk)
    if reason := policy.why_not_support(by, topic):
        raise Closed(reason)
    _row, made = Support.objects.get_or_create(topic=topic, user=by)
    return _supported(topic, 1 if made else 0)


@transaction.atomic
def take_support_back(*, topic: Topic, by) -> int:
    topic = counting.lock(topic.pk)
    gone, _of = Support.objects.filter(topic=topic, user=by).delete()
    return _supported(topic, -1 if gone else 0)


def _supported(topic: Topic, by: int) -> int:
    rows = Topic.objects.filter(pk=topic.pk)
    if by:
        rows.update(support_count=F("support_count") + by)
    return rows.values_list("support_count", flat=True).get()
