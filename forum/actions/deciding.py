"""Posts as moderators decide about them: approving, hiding, showing again. With its opening post, a
topic appears and disappears.
"""

from django.db import transaction
from django.utils import timezone

from commons.accounts.actions import trust
from commons.notices.actions import notices
from commons.safety import audit

from .. import kept, pictures
from ..audit_actions import POST_APPROVED, POST_HIDDEN, POST_SHOWN
from ..models import Post, Topic
from . import counting, indexing, telling


@transaction.atomic
def approve(*, post: Post, by=None, reason: str = "") -> None:
    """Shows what was held, and sends the notices that waited with it. Without effect when shown."""
    with counting.counted(post.topic_id) as topic:
        post = _current(post, topic)
        if not post.is_held or post.withdrawn_at:
            return
        refused_before = post.hidden_at is not None
        _set(
            post,
            held_at=None,
            hidden_at=None,
            hidden_by=None,
            approved_at=timezone.now(),
            approved_by=by,
        )
    trust.count(user=post.author, what="restored" if refused_before else "kept")
    telling.shown(Post.objects.select_related("topic__category", "author").get(pk=post.pk))
    audit.record(POST_APPROVED, post, by, reason=reason)


@transaction.atomic
def hide(*, post: Post, by=None, reason: str = "") -> None:
    """Takes a post from everybody's sight; what is held is refused by it."""
    with counting.counted(post.topic_id) as topic:
        post = _current(post, topic)
        if post.hidden_at or post.withdrawn_at:
            return
        _set(post, hidden_at=timezone.now(), hidden_by=by)
        pictures.out_of_reach(_gone_with(topic, [post.pk], post.is_opening))
    trust.count(user=post.author, what="refused" if post.is_held else "removed")
    notices.withdraw(about=post)
    audit.record(POST_HIDDEN, post, by, reason=reason)


@transaction.atomic
def show(*, post: Post, by=None, reason: str = "") -> None:
    """Undoes `hide`. What had been held before is approved by it."""
    if Post.objects.filter(pk=post.pk, held_at__isnull=False).exists():
        approve(post=post, by=by, reason=reason)
        return
    with counting.counted(post.topic_id) as topic:
        post = _current(post, topic)
        if not post.hidden_at or post.withdrawn_at:
            return
        _set(post, hidden_at=None, hidden_by=None)
    trust.count(user=post.author, what="restored")
    notices.restore(about=post)
    audit.record(POST_SHOWN, post, by, reason=reason)


@transaction.atomic
def hide_many(*, posts, by=None, reason: str = "") -> None:
    """Hides a wave. The audit entry is that of whoever takes the wave back."""
    _set_many(posts, {"hidden_at": None}, hidden_at=timezone.now(), hidden_by=by)


@transaction.atomic
def unhide_many(*, posts, by=None, reason: str = "") -> None:
    """Undoes `hide_many`: what had been shown is shown, what had been held is held again."""
    _set_many(posts, {"hidden_at__isnull": False}, hidden_at=None, hidden_by=None)


def _set_many(posts, which: dict, **fields) -> None:
    posts = list(posts)
    topics = sorted({post.topic_id for post in posts})
    ids = [post.pk for post in posts]
    counting.lock_all(topics)
    for pk in topics:
        with counting.counted(pk) as topic:
            rows = Post.objects.filter(pk__in=ids, topic=topic, withdrawn_at=None, **which)
            opening = rows.filter(number=1).first()
            if fields["hidden_at"]:
                pictures.out_of_reach(
                    _gone_with(topic, list(rows.values_list("pk", flat=True)), opening)
                )
            rows.update(**fields)
            if opening:
                _follow(opening, topic, fields)
            kept.changed(topic)


def _gone_with(topic: Topic, ids: list[int], opening):
    """The posts that nobody reads any more: with the opening one, all of its topic."""
    return topic.posts.all() if opening else topic.posts.filter(pk__in=ids)


def _current(post: Post, topic: Topic) -> Post:
    rows = Post.objects.select_for_update(of=("self",), no_key=True).select_related("author")
    post = rows.get(pk=post.pk)
    post.topic = topic
    return post


def _set(post: Post, **fields) -> None:
    """A topic is shown with its opening post, and hidden with it."""
    Post.objects.filter(pk=post.pk).update(**fields)
    if post.is_opening:
        _follow(post, post.topic, fields)
    kept.changed(post.topic)


def _follow(opening: Post, topic: Topic, fields: dict) -> None:
    """`opening` is as it was before. What was hidden in the same moment is shown with it; a topic
    that keepers of order hid by itself stays as they left it.
    """
    of_topic = {k: v for k, v in fields.items() if not k.startswith("approved")}
    if topic.hidden_at is not None and topic.hidden_at != opening.hidden_at:
        of_topic.pop("hidden_at", None)
        of_topic.pop("hidden_by", None)
    if "hidden_at" in of_topic and of_topic["hidden_at"] is None:
        of_topic["hide_reason"] = ""
    if of_topic:
        Topic.objects.filter(pk=topic.pk).update(**of_topic)
        indexing.again(topic.pk)
