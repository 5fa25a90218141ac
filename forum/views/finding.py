"""The category, topic or post of an address, for this reader; and numbers as people type them."""

from django.db.models import Q
from django.http import Http404

from .. import policy, prepared
from ..models import Category, Post, Tag, Topic
from ..querysets import readable

LAST = 10_000_000  # pages; nobody reads on


class HiddenTopic(Exception):
    """A moderator took the topic from sight; the reason is for whoever has its address."""

    def __init__(self, topic: Topic):
        super().__init__(topic.pk)
        self.topic = topic


def category(user, slug: str) -> Category:
    """404 for what this reader may not read."""
    rows = Category.objects.visible_to(user).prefetch_related("profiles__locale")
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def topic(user, key: str) -> Topic:
    """404 for what this reader may not read. Raises HiddenTopic for what was hidden with a reason.

    Keepers of order find hidden ones too.
    """
    member = user.is_authenticated
    found = (
        prepared.topic_for_member.first(user.pk, key)
        if member
        else prepared.topic_for_guest.first(key)
    )
    if found is None or found.withdrawn_at or not policy.may_read(user, found.category):
        raise Http404
    if found.is_listed or policy.keeps_order(user, found.category):
        return found
    if found.hidden_at:
        raise HiddenTopic(found)
    if not (member and found.author_id == user.pk):
        raise Http404
    return found


def tag(user, slug: str) -> Tag:
    """404 for a word that stands beside nothing this reader may read."""
    found = Tag.objects.filter(slug=slug).first()
    if found is None or not Topic.objects.visible_to(user).filter(tags=found).exists():
        raise Http404
    return found


def post(user, key: str, number: int) -> Post:
    """404 for what this reader may not read: held ones of others, hidden and withdrawn ones."""
    rows = Post.objects.visible_to(user).filter(topic__key=key, number=number)
    return _first(rows)


def own_post(user, key: str, number: int, anywhere: bool = False) -> Post:
    """Also when it is hidden: its author may still take it back, and with `anywhere` also where
    they may not read any more. Those without an author are anybody's who has the token.
    """
    where = readable(user, "topic__category__")
    if anywhere:
        where |= Q(author=user)
    found = _first(Post.objects.filter(where, topic__key=key, number=number))
    nobodys = found.topic.category.sensitive and found.author_id is None
    if not nobodys and found.author_id != user.pk:
        raise Http404
    return found


def _first(rows) -> Post:
    found = rows.for_reading().select_related("topic__category").first()
    if found is None:
        raise Http404
    return found


def page_number(request) -> int:
    """The page asked for, 1 without any. 404 for what is no number of a page."""
    return whole(request.GET.get("page", "1"), LAST)


def before(request) -> int | None:
    """Where a list without page numbers goes on."""
    text = request.GET.get("before")
    return None if text is None else whole(text, 2**62)


def whole(text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 20 and 1 <= int(text) <= most):
        raise Http404
    return int(text)
