"""Which kept pages tell of what, so that a change here drops those pages and no others."""

from django.db import transaction

from commons.pages import caching

LISTS = "forum:lists"  # of several categories, and the front page
BESIDE = "forum:beside"  # which pages are discussed, or came from a discussion


def of_topic(topic) -> str:
    return f"forum:topic:{topic.pk}"


def of_category(category_id: int) -> str:
    return f"forum:category:{category_id}"


def tells_of_topic(topic) -> None:
    """What is being made shows this topic's posts."""
    caching.depends_on(of_topic(topic))


def tells_of_lists(*categories) -> None:
    """What is being made lists topics: of these categories, of any when there are none."""
    caching.depends_on(*[of_category(category.pk) for category in categories] or [LISTS])


def said(topic) -> None:
    """Something was added or corrected: the topic's own pages and the lists it may stand in go.

    First what is kept of all rooms, which pages of one are made from.
    """
    names = LISTS, of_category(topic.category_id), of_topic(topic)
    transaction.on_commit(lambda: caching.drop(*names))


def changed(topic) -> None:
    """Something was taken from sight or moved: wherever it was named, it is named no more."""
    transaction.on_commit(caching.purge)


def bound() -> None:
    """Another page is discussed."""
    transaction.on_commit(lambda: caching.drop(BESIDE))
