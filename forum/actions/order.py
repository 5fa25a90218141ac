"""What keepers of order do with a topic: lock, pin, hide, move, the state of an idea.

What everybody in the topic should know stands in it, as an event between the posts.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.safety import audit

from .. import anonymity, audit_actions, kept, pictures, policy
from ..models import Category, Event, Topic
from ..models.topic import Kind, Pin, Status
from ..refused import Closed, Unfit
from . import counting, indexing


@transaction.atomic
def lock(*, topic: Topic, by=None, reason: str = "") -> None:
    """Nobody but keepers of order replies until `unlock`. Raises Closed."""
    topic = _held(topic, by)
    if topic.locked_at:
        return
    _set(topic, locked_at=timezone.now(), locked_by=by, lock_reason=reason)
    _tell(topic, Event.What.LOCKED, by, reason)
    audit.record(audit_actions.LOCKED, topic, by, reason=reason)


@transaction.atomic
def unlock(*, topic: Topic, by=None) -> None:
    topic = _held(topic, by)
    if not topic.locked_at:
        return
    _set(topic, locked_at=None, locked_by=None, lock_reason="")
    _tell(topic, Event.What.UNLOCKED, by)
    audit.record(audit_actions.UNLOCKED, topic, by)


@transaction.atomic
def pin(*, topic: Topic, by=None, where: str = Pin.HERE, until=None) -> None:
    """Above the lists of its category, or of everything, until a moment (aware) or for good.

    Raises Closed, Unfit.
    """
    topic = _held(topic, by)
    if where == Pin.EVERYWHERE and topic.category.sensitive:
        raise Unfit(_("A topic of a sensitive category stays there."))
    if where == Pin.EVERYWHERE and by is not None and not policy.is_moderator(by):
        raise Closed(_("Only moderators of the whole site pin a topic everywhere."))
    if until is not None and until <= timezone.now():
        raise Unfit(_("Choose a day that is still to come."))
    _set(topic, pinned=where, pinned_until=until, pinned_by=by)
    audit.record(audit_actions.PINNED, topic, by)


@transaction.atomic
def unpin(*, topic: Topic, by=None) -> None:
    topic = _held(topic, by)
    if topic.pinned:
        _set(topic, pinned="", pinned_until=None, pinned_by=None)
        audit.record(audit_actions.UNPINNED, topic, by)


@transaction.atomic
def hide(*, topic: Topic, by=None, reason: str = "") -> None:
    """Takes the whole topic from everybody's sight, with the reason for whoever has its address."""
    with counting.counted(topic.pk) as topic:
        _may(topic, by)
        if topic.hidden_at:
            return
        _set(topic, hidden_at=timezone.now(), hidden_by=by, hide_reason=reason)
        pictures.out_of_reach(topic.posts.all())
        indexing.again(topic.pk)
    audit.record(audit_actions.HIDDEN, topic, by, reason=reason)


@transaction.atomic
def show(*, topic: Topic, by=None) -> None:
    """Undoes `hide`. Raises Closed when its opening post was hidden: that is decided in the queue."""
    with counting.counted(topic.pk) as topic:
        _may(topic, by)
        if not topic.hidden_at:
            return
        if topic.posts.filter(number=1, hidden_at__isnull=False).exists():
            raise Closed(_("The opening post was hidden by a decision. Show it again from there."))
        _set(topic, hidden_at=None, hidden_by=None, hide_reason="")
        indexing.again(topic.pk)
    audit.record(audit_actions.SHOWN, topic, by)


@transaction.atomic
def move(*, topic: Topic, to: Category, by=None) -> None:
    """Into another category: its address stays, and a line in it tells where it came from.

    What was written under an account never moves to where accounts are not told, nor back.
    """
    with counting.counted(topic.pk) as topic:
        _may(topic, by)
        if by is not None and not policy.keeps_order(by, to):
            raise Closed(_("Only whoever keeps order in both categories can move a topic."))
        if topic.category.sensitive != to.sensitive:
            raise Closed(_("A topic cannot be moved into or out of a sensitive category."))
        if topic.category_id == to.pk:
            return
        old = topic.category
        pin = {} if topic.pinned != Pin.HERE else {"pinned": "", "pinned_until": None}
        _set(topic, category=to, **pin)
        _tell(topic, Event.What.MOVED, by, from_category=old)
    audit.record(audit_actions.MOVED, topic, by)


@transaction.atomic
def set_status(*, topic: Topic, status: str, by=None, words: str = "") -> None:
    """What became of an idea. Raises Closed, Unfit."""
    topic = _held(topic, by)
    if topic.kind != Kind.IDEA or status not in Status.values:
        raise Unfit(_("Only an idea has a state, one of those offered."))
    if topic.status == status:
        return
    _set(topic, status=status)
    _tell(topic, Event.What.STATUS, by, f"{status}\n{words}".strip())
    audit.record(audit_actions.STATUS, topic, by, reason=words)


def _held(topic: Topic, by) -> Topic:
    topic = counting.lock(topic.pk)
    _may(topic, by)
    return topic


def _may(topic: Topic, by) -> None:
    if refusal := policy.why_not_keep_order(by, topic):
        raise Closed(refusal)


def _set(topic: Topic, **fields) -> None:
    Topic.objects.filter(pk=topic.pk).update(**fields)
    kept.changed(topic)


def _tell(topic: Topic, what: str, by, words: str = "", **more) -> None:
    now = anonymity.week() if topic.category.sensitive else timezone.now()
    Event.objects.create(
        topic=topic, what=what, by=by, made_at=now, after=topic.last_number, words=words, **more
    )
