"""The figures beside topics and categories, right however many write at once.

Every change of what is shown stands in `counted(topic)`. Locks are taken in one order, so that
nobody waits in a circle: topics by primary key, then posts, then categories by primary key, then
parts of lists. Whoever needs several topics locks them all before the first is counted, and whoever
sets a mark locks its topic before the mark. Locks leave keys alone, so that rows that point here (a
place, a draft) need not wait.
"""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, F, Max, Sum
from django.db.models.functions import Coalesce

from .. import prepared
from ..models import Category, ListSpan, Participant, Post, Topic
from ..models.topic import SPAN


@dataclass(frozen=True)
class Listed:
    """How a topic stands in the lists of its category."""

    category: int
    posts: int
    span: int | None

    @classmethod
    def of(cls, topic: Topic) -> "Listed":
        if not topic.is_listed:
            return cls(topic.category_id, 0, None)
        return cls(topic.category_id, topic.post_count, topic.span)


def lock(pk: int) -> Topic:
    """The topic as it is now; nobody else writes in it until the transaction ends.

    Without its category: a topic that was moved while this waited would match none, and be missed.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("A lock lasts as long as a transaction.")
    topic = prepared.topic_to_write_in.first(pk)
    if topic is None:
        raise Topic.DoesNotExist
    return topic


def lock_all(pks) -> None:
    rows = Topic.objects.select_for_update(no_key=True).filter(pk__in=set(pks)).order_by("pk")
    list(rows.values_list("pk", flat=True))


@contextmanager
def counted(pk: int):
    """Locks a topic; when the block ends, all its figures are taken from its posts anew."""
    topic = lock(pk)
    before, newest = Listed.of(topic), _newest(topic)
    yield topic
    topic.refresh_from_db()
    _recount(topic)
    moved = before.category != topic.category_id
    if topic.category.sensitive and topic.is_listed and (moved or _newest(topic) > newest):
        _settle(before, topic, turn=lambda: _turn(topic))
        topic.save(update_fields=["turn"])
    else:
        _settle(before, topic)


def _newest(topic: Topic) -> int:
    """The number of the last shown post, where no key says which that is; else 0."""
    if not topic.category.sensitive:
        return 0
    return topic.posts.shown().aggregate(highest=Max("number"))["highest"] or 0


def add(topic: Topic, post: Post) -> None:
    """One more post is shown, the newest of a locked topic: the figures follow without a count,
    and `last_number` is kept with them. The opening one brings the topic itself into the lists.
    """
    before = Listed(topic.category_id, 0, None) if post.is_opening else Listed.of(topic)
    topic.post_count += 1
    topic.last_post_at, topic.last_author_id = post.created_at, post.author_id
    _settle(before, topic, turn=lambda: _turn(topic, post))
    fields = ["last_post_at", "last_author", "turn"]
    if post.author_id and _takes_part(topic, post.author_id):
        topic.participant_count += 1
        fields.append("participant_count")
    topic.save(update_fields=["post_count", "last_number", *fields])


def _turn(topic: Topic, post: Post | None = None) -> int:
    """Posts are numbered as they come; in sensitive categories, whose numbers say nothing, the
    turn follows the highest there. The category is locked by then."""
    if not topic.category.sensitive:
        return post.pk
    rows = Topic.objects.filter(category=topic.category_id)
    return (rows.aggregate(highest=Max("turn"))["highest"] or 0) + 1


def _takes_part(topic: Topic, author: int) -> bool:
    """True for the first shown post of this member here."""
    rows = Participant.objects.filter(topic=topic, user_id=author)
    if rows.update(posts=F("posts") + 1):
        return False
    Participant.objects.create(topic=topic, user_id=author, posts=1)
    return True


def _recount(topic: Topic) -> None:
    shown = topic.posts.shown().order_by()
    sums = shown.aggregate(posts=Count("pk"), useful=Coalesce(Sum("useful_count"), 0))
    last = topic.posts.shown().order_by("-number").first()
    by_author = shown.exclude(author=None).values_list("author").annotate(posts=Count("pk"))
    people = [Participant(topic=topic, user_id=key, posts=posts) for key, posts in by_author]
    Participant.objects.filter(topic=topic).delete()
    Participant.objects.bulk_create(people, batch_size=500)
    topic.post_count, topic.useful_count = sums["posts"], sums["useful"]
    topic.participant_count = len(people)
    topic.last_post_at = last.created_at if last else topic.created_at
    topic.last_author_id = last.author_id if last else None
    if last and not topic.category.sensitive:
        topic.turn = last.pk
    topic.save()


def _settle(before: Listed, topic: Topic, turn=None) -> None:
    """Brings categories and lists in step. `turn` is asked once the category is locked."""
    topics, posts = Counter(), Counter()
    now = Listed.of(topic)
    posts[before.category] -= before.posts
    posts[now.category] += now.posts
    topics[before.category] -= before.span is not None
    topics[now.category] += now.span is not None
    for key in sorted(set(topics) | set(posts)):
        Category.objects.filter(pk=key).update(
            topic_count=F("topic_count") + topics[key], post_count=F("post_count") + posts[key]
        )
    if turn:
        topic.turn = turn()
        now = Listed.of(topic)
    spans = Counter()
    if before.span is not None:
        spans[before.category, before.span] -= 1
    if now.span is not None:
        spans[now.category, now.span] += 1
    for (category, number), by in sorted(spans.items()):
        if by:
            _move(category, number, by)


def _move(category: int, number: int, by: int) -> None:
    rows = ListSpan.objects.filter(category=category, number=number)
    if not rows.update(topics=F("topics") + by):
        ListSpan.objects.create(category_id=category, number=number, topics=by)


def recount_all(tell=None) -> int:
    """Every figure taken anew from posts. Returns how many topics had a wrong one.

    Meant for a quiet hour: what is written meanwhile waits for its topic only.
    """
    wrong = 0
    figures = ("post_count", "useful_count", "participant_count", "last_author_id", "turn")
    for done, pk in enumerate(Topic.objects.order_by("pk").values_list("pk", flat=True).iterator()):
        wrong += _recount_one(pk, figures)
        if tell:
            tell(done + 1)
    for category in Category.objects.order_by("pk"):
        recount_category(category)
    return wrong


@transaction.atomic
def _recount_one(pk: int, figures) -> bool:
    topic = lock(pk)
    before = [getattr(topic, name) for name in figures]
    _recount(topic)
    return before != [getattr(topic, name) for name in figures]


@transaction.atomic
def recount_category(category: Category) -> None:
    """Its figures and its places in lists, from the figures of its topics."""
    Category.objects.select_for_update(no_key=True).get(pk=category.pk)
    listed = Topic.objects.listed().filter(category=category).order_by()
    sums = listed.aggregate(topics=Count("pk"), posts=Coalesce(Sum("post_count"), 0))
    Category.objects.filter(pk=category.pk).update(
        topic_count=sums["topics"], post_count=sums["posts"]
    )
    spans = Counter(turn // SPAN for turn in listed.values_list("turn", flat=True).iterator())
    ListSpan.objects.filter(category=category).delete()
    ListSpan.objects.bulk_create(
        ListSpan(category=category, number=number, topics=topics)
        for number, topics in spans.items()
    )
