"""Pages that belong to a topic, and topics that belong to pages: each as its reader may see it."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.template.loader import render_to_string

from commons.pages import caching
from commons.pages.querysets import by_id

from . import kept
from .models import Topic

MOST = 3  # topics told of below a page


def pages_of(topic: Topic, user) -> dict:
    """`about` and `promoted`: the page, or None while it may not be read. One query, if any."""
    ids = {topic.about_id, topic.promoted_id} - {None}
    found = by_id(user, ids) if ids else {}
    return {"about": found.get(topic.about_id), "promoted": found.get(topic.promoted_id)}


def discussed() -> frozenset[int]:
    """Pages that some topic belongs to, whoever may read it: few, and kept for all pages."""
    return caching.remember("forum:beside", _collect, at_hand=True)


def _collect() -> frozenset[int]:
    caching.depends_on(kept.BESIDE)
    rows = Topic.objects.exclude(about=None, promoted=None).values_list("about", "promoted")
    return frozenset(key for pair in rows for key in pair if key)


def load(pages, request):
    """Fills `page:after`: by primary key, the discussions a page came from or is spoken of in."""
    if getattr(request, "is_preview", False):
        return {}
    user = getattr(request, "user", None) or AnonymousUser()
    ids = {page.pk for page in pages} & discussed()
    if not ids:
        return {}
    rows = Topic.objects.visible_to(user).listed().outside_rooms()
    rows = rows.filter(Q(about__in=ids) | Q(promoted__in=ids)).latest_first()
    source: dict[int, Topic] = {}
    spoken: dict[int, list[Topic]] = {}
    for topic in rows.defer("folded")[: MOST * len(ids) + len(ids)]:
        if topic.promoted_id in ids:
            source[topic.promoted_id] = topic
        if topic.about_id in ids:
            spoken.setdefault(topic.about_id, []).append(topic)
    return {
        key: render_to_string(
            "forum/beside_page.html",
            {"source": source.get(key), "topics": spoken.get(key, [])[:MOST]},
        )
        for key in ids & (source.keys() | spoken.keys())
    }
