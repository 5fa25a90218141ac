"""Topics about a page: begun by whoever publishes the page, or one that is there already."""

from django.db import transaction
from django.utils.translation import gettext as _

from commons.safety import audit

from .. import kept, policy
from ..audit_actions import DISCUSSED, NOT_DISCUSSED
from ..models import Category, Post, Topic
from ..refused import Closed, Gone
from . import counting, topics


@transaction.atomic
def begin(*, page, category: Category, title: str, text: str, token, by) -> Post:
    """A discussion in a category that is open to everybody. Raises a `Refused`."""
    _may(by, page, category)
    post = topics.begin(
        category=category, title=title, text=text, token=token, by=by, about=_row(page)
    )
    kept.bound()
    audit.record(DISCUSSED, post.topic, by)
    return post


@transaction.atomic
def link(*, page, topic: Topic, by) -> None:
    """Raises Closed, and Gone for a topic about something else. Again is no mistake."""
    topic = counting.lock(topic.pk)
    _may(by, page, topic.category)
    if not topic.is_listed:
        raise Gone(_("This topic is not shown."))
    if topic.about_id == page.pk:
        return
    if topic.about_id or topic.promoted_id == page.pk:
        raise Gone(_("This topic belongs to a page already."))
    _set(topic, by, DISCUSSED, page)


@transaction.atomic
def unlink(*, page, topic: Topic, by) -> None:
    """The topic stays, the page tells of it no more. Raises Closed."""
    topic = counting.lock(topic.pk)
    if refusal := policy.why_not_discuss(by, page):
        raise Closed(refusal)
    if topic.about_id == page.pk:
        _set(topic, by, NOT_DISCUSSED, None)


def _may(by, page, category: Category) -> None:
    if refusal := policy.why_not_discuss(by, page) or policy.why_not_read_by_all(page, category):
        raise Closed(refusal)


def _set(topic: Topic, by, action: str, page) -> None:
    Topic.objects.filter(pk=topic.pk).update(about=page and _row(page))
    kept.changed(topic)
    audit.record(action, topic, by)


def _row(page):
    """The row that keys point at, whatever class the page is of."""
    return page.page_ptr if hasattr(page, "page_ptr") else page
