"""How the forum is found, and who may read what of it."""

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery, Sum

from commons.identity.models import NAME_FIELDS
from commons.pages import modules

MODULE = "forum"
LISTED = Q(hidden_at=None, held_at=None, withdrawn_at=None)
LAST = ("key", "title", "last_post_at")  # of the newest topic, beside a category
# What a row of a list shows of a topic.
ROW = (
    *("key", "title", "language", "kind", "status", "turn", "post_count", "last_number"),
    *("last_post_at", "pinned", "pinned_until", "locked_at", "author__display_name"),
)
CATEGORY = (
    *("category__slug", "category__colour", "category__sensitive"),
    *(f"category__{name}" for name in NAME_FIELDS),
)
# What a page of a topic, and whoever decides about it, needs of the topic.
IN_TOPIC = (
    *("key", "title", "language", "kind", "status", "post_count", "last_number", "created_at"),
    *("participant_count", "support_count", "pinned", "pinned_until", "locked_at", "lock_reason"),
    *("hidden_at", "hide_reason", "held_at", "withdrawn_at", "answer", "about", "promoted"),
    *("author__display_name", "category"),
)
# What a page of a topic shows of a post.
ON_PAGE = (
    *("number", "topic", "author__display_name", "organization", "quoted", "html", "language"),
    *("created_at", "edited_at", "held_at", "hidden_at", "withdrawn_at"),
    *("useful_count", "thanks_count", "agree_count", "answers__author__display_name"),
    *("image", "image_alt"),
    *(f"answers__{name}" for name in ("number", "topic", "held_at", "hidden_at", "withdrawn_at")),
)
SHOWN = Q(held_at=None, hidden_at=None, withdrawn_at=None)


def readable(user, prefix: str = "") -> Q:
    """Categories (below `prefix`) that `user` may read; None and anonymous are everybody."""
    if MODULE in modules.off():
        return Q(pk__in=[])
    everybody = Q(**{f"{prefix}read_by": "everybody"})
    if user is None or not user.is_authenticated:
        return everybody
    if reads_all(user):
        return Q()
    groups = user.groups.order_by().values("pk")
    return (
        everybody | Q(**{f"{prefix}read_by": "members"}) | Q(**{f"{prefix}read_group__in": groups})
    )


def reads_all(user) -> bool:
    """Whoever decides about what is said has to be able to read it."""
    return user.is_active and user.has_perm("moderation.moderate_case")


def own_held(user) -> Q:
    if user is None or not user.is_authenticated:
        return Q(pk__in=[])
    return Q(author=user, held_at__isnull=False, hidden_at=None, withdrawn_at=None)


class CategoryQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(readable(user))

    def for_lists(self):
        """With the texts, and the key, title and hour of what was last said in."""
        from .models import Topic

        # Said as a range, so that PostgreSQL takes the index that begins with the category; with
        # `=` it walks over the latest of all categories until one of a quiet one comes.
        one = {"category__gte": OuterRef("pk"), "category__lte": OuterRef("pk")}
        newest = Topic.objects.listed().filter(**one).order_by("category_id", "-turn")
        shown = {f"last_{name}": Subquery(newest.values(name)[:1]) for name in LAST}
        return self.annotate(**shown).prefetch_related("profiles__locale")


class TopicQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Listed in a category that `user` may read, and the user's own that wait."""
        return self.filter(readable(user, "category__"), LISTED | own_held(user))

    def listed(self):
        """Neither held, hidden nor withdrawn. Whether its category may be read is asked beside this."""
        return self.filter(LISTED)

    def outside_rooms(self):
        """What may stand beside other things: sensitive topics are listed in their category alone."""
        return self.filter(category__sensitive=False)

    def of(self, user):
        """Everything `user` began, in whatever state."""
        return self.filter(author=user)

    def taken_part_in(self, user):
        """Where something `user` wrote is shown."""
        return self.filter(participants__user=user)

    def latest_first(self):
        return self.order_by("-turn")

    def unanswered(self):
        return self.filter(post_count__lte=1)

    def for_rows(self):
        """With all that a row of a list shows, but for tags, which `lists.rows` asks for."""
        return self._with_row().select_related("category").only(*ROW, *CATEGORY)

    def for_rows_beside(self):
        """As `for_rows`, where the categories are at hand."""
        return self._with_row().only(*ROW, "category")

    def _with_row(self):
        """A chosen answer counts while it is shown: `is_answered`."""
        shown = {f"answer__{name}": None for name in ("held_at", "hidden_at", "withdrawn_at")}
        answered = Q(answer__isnull=False, **shown)
        return self.select_related("author").annotate(is_answered=answered)

    def with_opening(self):
        """Beside every topic `opening_html`: what it begins with, while that is shown."""
        from .models import Post

        opening = Post.objects.shown().filter(topic=OuterRef("pk"), number=1)
        return self.annotate(opening_html=Subquery(opening.values("html")[:1]))

    def for_reading(self):
        """Pages beside it and its answer are rare, and asked for when they are there."""
        return self.select_related("category", "author").only(*IN_TOPIC)

    def with_events(self):
        """Beside every topic `has_events`: whether something was done with it."""
        from .models import Event

        return self.annotate(has_events=Exists(Event.objects.filter(topic=OuterRef("pk"))))

    def of_reader(self, member):
        """Beside every topic `place`, how far a member (or primary key of one) has read, or None, and
        `has_draft`, whether they began a reply.
        """
        from .models import Draft, ReadMark

        def own(rows):
            return rows.objects.filter(topic=OuterRef("pk"), user=member)

        place = Subquery(own(ReadMark).values("number")[:1])
        return self.annotate(place=place, has_draft=Exists(own(Draft)))


class PostQuerySet(models.QuerySet):
    def shown(self):
        """Neither held, hidden nor withdrawn. Whether its topic may be read is asked beside this."""
        return self.filter(SHOWN)

    def visible_to(self, user):
        """Shown in a topic that `user` may read, and what `user` wrote and is still held."""
        topics = Q(topic__hidden_at=None, topic__held_at=None)
        own = own_held(user)
        return self.filter(readable(user, "topic__category__"), (SHOWN & topics) | own)

    def of(self, user):
        """Everything `user` wrote, in whatever state."""
        return self.filter(author=user)

    def between(self, first: int, last: int):
        return self.filter(number__range=(first, last)).order_by("number")

    def for_reading(self):
        """With all that is shown of a post, in one query."""
        return self.select_related("author", "organization", "answers__author")

    def for_page(self):
        """Only what a page of a topic shows. Organisations are rare, and asked for by `Thread`."""
        return self.select_related("author", "answers__author").only(*ON_PAGE)


class ListSpanQuerySet(models.QuerySet):
    def holding(self, position: int):
        """`(number, before)` of the span that holds the topic at `position` (from 0), where
        `before` topics stand in spans above it; None beyond the last.
        """
        before = 0
        for number, here in self.order_by("-number").values_list("number").annotate(Sum("topics")):
            if before + here > position:
                return number, before
            before += here
        return None
