"""Lists of topics whose pages cost the same at any depth, and what is new in them to a member."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, FilteredRelation, Q
from django.utils import timezone
from django.utils.functional import cached_property

from commons.pages import caching

from . import kept, policy, prepared
from .models import Category, ListSpan, Topic
from .models.mark import DAYS
from .models.topic import SPAN, Pin
from .prepared import ROWS as SIZE

NEWEST = 2**62  # a turn that none has reached


@dataclass(frozen=True)
class Pages:
    """Numbers of pages as `forum/pages.html` shows them."""

    number: int
    last: int

    @property
    def around(self) -> list[int | None]:
        """The first, the last and those near this one; None stands for what is left out."""
        near = {1, self.last, *range(max(1, self.number - 2), min(self.last, self.number + 2) + 1)}
        shown: list[int | None] = []
        for number in sorted(near):
            if shown and shown[-1] is not None and number > shown[-1] + 1:
                shown.append(None)
            shown.append(number)
        return shown

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def following(self) -> int | None:
        return self.number + 1 if self.number < self.last else None


class Numbered:
    """The topics of some categories, the latest first, in numbered pages.

    The span that holds a page is found from sums, so no page walks over those before it.
    """

    def __init__(self, categories, number: int):
        self.categories, self.number = list(categories), number

    @cached_property
    def pages(self) -> Pages:
        topics = sum(category.topic_count for category in self.categories)
        return Pages(self.number, max(1, -(-topics // SIZE)))

    @cached_property
    def topics(self) -> list[Topic]:
        first = self._first
        if first is None or not self.categories:
            return []
        by_key = {category.pk: category for category in self.categories}
        if len(by_key) == 1:
            found = prepared.topics_of_one(*by_key, first)
        else:
            found = prepared.topics(tuple(by_key), first)
        for topic in found:
            topic.category = by_key[topic.category_id]
        return found

    @property
    def _first(self) -> int | None:
        """The turn of the first topic of this page, or one above it."""
        position = (self.number - 1) * SIZE
        if not position:
            return NEWEST
        spans = ListSpan.objects.filter(category__in=self.categories)
        found = spans.holding(position)
        if found is None:
            return None
        span, before = found
        rows = Topic.objects.listed().filter(category__in=self.categories).latest_first()
        turns = rows.filter(turn__lt=(span + 1) * SPAN).values_list("turn", flat=True)
        return turns[position - before : position - before + 1].first()


class Flowing:
    """A list without page numbers, read on from a turn: `before` is the last one seen, or None."""

    def __init__(self, topics, before: int | None = None):
        self.queryset, self.before = topics, before

    @cached_property
    def _rows(self) -> list[Topic]:
        rows = self.queryset.latest_first()
        if self.before is not None:
            rows = rows.filter(turn__lt=self.before)
        return list(rows.for_rows()[: SIZE + 1])

    @property
    def topics(self) -> list[Topic]:
        return self._rows[:SIZE]

    @property
    def next(self) -> int | None:
        """Where the next page begins; None on the last."""
        return self._rows[SIZE - 1].turn if len(self._rows) > SIZE else None


@dataclass
class Row:
    """A topic in a list. `unread` is how many posts came since this reader was there; `is_new` is
    one they never opened.
    """

    topic: Topic
    tags: list[tuple[str, str]]  # address name, name
    unread: int = 0
    is_new: bool = False


@dataclass
class News:
    """How much of a category is new to a member."""

    new: int = 0
    unread: int = 0


def rows(topics: list[Topic], user) -> list[Row]:
    """With tags, and what is new in each to this reader: three queries for a member, one for a
    guest.
    """
    if not topics:
        return []
    keys = tuple(topic.pk for topic in topics)
    tags: dict[int, list] = {}
    for key, slug, name in prepared.tags_of(keys):
        tags.setdefault(key, []).append((slug, name))
    if not user.is_authenticated:
        return [Row(topic, tags.get(topic.pk, [])) for topic in topics]
    since = recent()
    marks = dict(prepared.places(user.pk, keys))
    read = read_categories(user)
    found = []
    for topic in topics:
        after = max(since, read.get(topic.category_id, since))
        fresh = topic.last_post_at > after and not topic.category.sensitive
        seen = marks.get(topic.pk)
        unread = max(topic.last_number - seen, 0) if fresh and seen is not None else 0
        found.append(Row(topic, tags.get(topic.pk, []), unread, fresh and seen is None))
    return found


def read_categories(user) -> dict:
    """When a member marked categories as read; asked once for a request."""
    if not hasattr(user, "_forum_read"):
        user._forum_read = dict(prepared.categories_read(user.pk))
    return user._forum_read


def two(pinned: list[Topic], topics: list[Topic], user) -> tuple[list[Row], list[Row]]:
    """The rows of both, for as many queries as those of one; what is pinned is not told twice."""
    keys = {topic.pk for topic in pinned}
    found = rows([*pinned, *(topic for topic in topics if topic.pk not in keys)], user)
    return found[: len(pinned)], found[len(pinned) :]


def recent():
    return timezone.now() - timedelta(days=DAYS)


def with_place(topics, user):
    """Beside every topic `place`: the number up to which `user` has read, or None."""
    return topics.annotate(
        mark=FilteredRelation("read_marks", condition=Q(read_marks__user=user)),
        place=F("mark__number"),
    )


def unread_by(user, categories):
    """Topics with something that `user` has not seen, in categories that are not sensitive."""
    fresh = Q()
    for key, moment in read_categories(user).items():
        fresh &= ~Q(category=key, last_post_at__lte=moment)
    topics = with_place(Topic.objects.listed(), user).filter(
        fresh, category__in=categories, last_post_at__gt=recent()
    )
    return topics.filter(Q(place=None) | Q(place__lt=F("last_number")))


def news(user, categories) -> dict[int, News]:
    """By category, how many topics are new and how many have unread posts; two queries."""
    if not user.is_authenticated:
        return {}
    open_rooms = [category for category in categories if not category.sensitive]
    counted = (
        unread_by(user, open_rooms)
        .order_by()
        .values("category")
        .annotate(new=Count("pk", filter=Q(place=None)), unread=Count("pk", filter=~Q(place=None)))
    )
    return {row["category"]: News(row["new"], row["unread"]) for row in counted}


def pinned(user, category: Category | None = None) -> list[Topic]:
    """Pinned everywhere, and in this category, that `user` may read."""
    rooms = {room.pk for room in open_to(user)}
    here = category.pk if category else None
    return [
        topic
        for topic in _pinned_topics()
        if topic.is_pinned
        and topic.category_id in rooms
        and (topic.pinned == Pin.EVERYWHERE or topic.category_id == here)
    ][:SIZE]


def open_categories(user) -> list[Category]:
    """Those whose topics stand together in lists: readable, and none of them sensitive."""
    return [room for room in open_to(user) if not room.sensitive]


def open_to(user) -> list[Category]:
    """The categories that `user` may read, with their figures, texts and newest topic."""
    return [room for room in _categories() if policy.may_read(user, room)]


def category(user, slug: str) -> Category | None:
    """As `open_to` has it: for showing, not for writing."""
    return next((room for room in open_to(user) if room.slug == slug), None)


def _aside(name: str, make):
    """Of all rooms, kept until something is said in one. The page itself says of which it tells, so
    that what is said elsewhere does not drop it.
    """
    with caching.listening():
        return caching.remember(name, make, at_hand=True)


def _categories() -> list[Category]:
    return _aside("forum:categories", _ask_categories)


def _ask_categories() -> list[Category]:
    caching.depends_on(kept.LISTS)
    return list(Category.objects.for_lists())


def _pinned_topics() -> list[Topic]:
    return _aside("forum:pinned", _ask_pinned)


def _ask_pinned() -> list[Topic]:
    caching.depends_on(kept.LISTS)
    rows = Topic.objects.listed().exclude(pinned="").latest_first()
    return list(rows.for_rows())
