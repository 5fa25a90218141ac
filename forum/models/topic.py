"""A conversation: its title, where it stands, and the figures lists are made of."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from commons.accounts.models.user import colour_of
from commons.safety import html as door
from commons.safety.personal import Personal

from ..querysets import TopicQuerySet
from .category import Category
from .tag import Tag

KEPT = Personal("until its author withdraws it or the account is erased")
STATE = Personal("as long as the topic")
SPAN = 8192  # turns of one `ListSpan`: few spans to add up, few topics to walk over in one


class Kind(models.TextChoices):
    DISCUSSION = "discussion", _("discussion")
    FIELD = "field", _("news from the field")
    QUESTION = "question", _("question")
    IDEA = "idea", _("idea")
    ANNOUNCEMENT = "announcement", _("announcement")


class Status(models.TextChoices):
    NEW = "new", _("new")
    DISCUSSED = "discussion", _("under discussion")
    ADOPTED = "adopted", _("adopted")
    DONE = "done", _("done")
    DECLINED = "declined", _("declined")


class Pin(models.TextChoices):
    HERE = "here", _("in its category")
    EVERYWHERE = "everywhere", _("everywhere")


def person(label, **options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=label,
        **options,
    )


def of_few(rows: str, *fields: str) -> list[models.Index]:
    """Indexes of links that few of the `rows` have: the others are not written down in them."""
    return [
        models.Index(
            fields=[field],
            condition=Q(**{f"{field}__isnull": False}),
            name=f"forum_{rows}_with_{field}",
        )
        for field in fields
    ]


class Topic(index.Indexed, models.Model):
    """`turn` is its place in lists, the highest first: it rises with every reply that is shown.

    `last_number` is the highest number a post here ever had, `post_count` how many are shown.
    Listed is what is neither held, hidden nor withdrawn. `key` is in its address: it tells nothing
    about when the topic began.
    """

    key = models.CharField(_("key"), max_length=12, unique=True)
    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, related_name="topics", verbose_name=_("category")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.DISCUSSION)
    title = models.CharField(_("title"), max_length=160)
    folded = models.CharField(_("folded title"), max_length=700, blank=True)
    language = models.CharField(_("language"), max_length=10)
    tags = models.ManyToManyField(Tag, blank=True, related_name="topics", verbose_name=_("tags"))
    author = person(_("author"), db_index=False)
    organization = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("on behalf of"),
    )
    about = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="forum_topics",
        verbose_name=_("about the page"),
    )
    promoted = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("became the page"),
    )
    created_at = models.DateTimeField(_("begun at"), default=timezone.now)

    # Figures
    turn = models.BigIntegerField(_("turn"), default=0)
    post_count = models.PositiveIntegerField(_("posts"), default=0)
    last_number = models.PositiveIntegerField(_("last number"), default=0)
    participant_count = models.PositiveIntegerField(_("participants"), default=0)
    last_post_at = models.DateTimeField(_("last post at"), default=timezone.now)
    last_author = person(_("last author"))
    useful_count = models.PositiveIntegerField(_("found useful"), default=0)
    support_count = models.PositiveIntegerField(_("supporters"), default=0)

    # State
    pinned = models.CharField(_("pinned"), max_length=10, choices=Pin, blank=True)
    pinned_until = models.DateTimeField(_("pinned until"), null=True, blank=True)
    pinned_by = person(_("pinned by"), db_index=False)
    locked_at = models.DateTimeField(_("locked at"), null=True, blank=True)
    locked_by = person(_("locked by"), db_index=False)
    lock_reason = models.CharField(_("why it is locked"), max_length=300, blank=True)
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True)
    hidden_by = person(_("hidden by"), db_index=False)
    hide_reason = models.CharField(_("why it is hidden"), max_length=300, blank=True)
    held_at = models.DateTimeField(_("held at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    status = models.CharField(_("state of the idea"), max_length=12, choices=Status, blank=True)
    answer = models.ForeignKey(
        "forum.Post",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("chosen answer"),
    )

    wagtail_reference_index_ignore = True

    objects = TopicQuerySet.as_manager()

    # `actions` write it to the index when its words change, not whenever a figure moves.
    search_auto_update = False
    search_fields = [
        index.AutocompleteField("title"),
        index.SearchField("title", boost=2),
        index.SearchField("opening_words"),
    ]

    PERSONAL = (
        dict.fromkeys(["key", "category", "kind", "language", "tags", "about", "promoted"])
        | dict.fromkeys(["title", "folded", "author", "organization", "created_at"], KEPT)
        | dict.fromkeys(["turn", "post_count", "last_number", "participant_count"])
        | dict.fromkeys(["useful_count", "support_count", "status", "answer"])
        | dict.fromkeys(["last_post_at", "last_author"], STATE)
        | dict.fromkeys(["pinned", "pinned_until", "pinned_by"], STATE)
        | dict.fromkeys(["locked_at", "locked_by", "lock_reason"], STATE)
        | dict.fromkeys(["hidden_at", "hidden_by", "hide_reason", "held_at"], STATE)
        | {"withdrawn_at": STATE}
    )

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        indexes = [
            models.Index(
                fields=["category", "-turn"],
                condition=Q(hidden_at=None, held_at=None, withdrawn_at=None),
                name="forum_topics_of_category",
            ),
            models.Index(
                fields=["-turn"],
                condition=Q(hidden_at=None, held_at=None, withdrawn_at=None),
                name="forum_topics_latest",
            ),
            models.Index(
                fields=["-turn"],
                condition=Q(hidden_at=None, held_at=None, withdrawn_at=None, post_count__lte=1),
                name="forum_topics_unanswered",
            ),
            models.Index(
                fields=["pinned", "category"], condition=~Q(pinned=""), name="forum_topics_pinned"
            ),
            models.Index(fields=["-last_post_at"], name="forum_topics_by_time"),
            models.Index(fields=["-created_at"], name="forum_topics_begun"),
            models.Index(fields=["author", "-turn"], name="forum_topics_of_author"),
            # Every reply writes each index of its topic anew, so there are no more than needed.
            *of_few("topics", "organization", "about", "promoted", "answer"),
            *of_few("topics", "pinned_by", "locked_by", "hidden_by"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(locked_at__isnull=False) | Q(locked_by__isnull=True, lock_reason=""),
                name="forum_who_locked_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(hidden_at__isnull=False) | Q(hidden_by__isnull=True, hide_reason=""),
                name="forum_who_hid_a_topic_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(pinned="", pinned_until=None) | (~Q(pinned="")),
                name="forum_pinned_until_needs_a_pin",
            ),
            models.CheckConstraint(
                condition=(Q(kind=Kind.IDEA) & ~Q(status="")) | (~Q(kind=Kind.IDEA) & Q(status="")),
                name="forum_ideas_have_a_status",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("forum:topic", args=[self.key])

    @classmethod
    def get_indexed_objects(cls):
        """What is said in sensitive categories is in no index."""
        return cls.objects.listed().outside_rooms()

    def opening_words(self) -> str:
        opening = self.posts.shown().filter(number=1).values_list("html", flat=True).first()
        return door.plain(opening or "")

    @property
    def author_name(self) -> str:
        if self.category.sensitive:
            return gettext("A member")
        return self.author.display_name if self.author_id else gettext("A former member")

    @property
    def colour(self) -> int:
        return colour_of(self.author_id)

    @property
    def moment(self) -> str:
        """When the last post was written, for machines."""
        return f"{self.last_post_at:%Y-%m-%dT%H:%M:%SZ}"

    @property
    def is_listed(self) -> bool:
        return not (self.held_at or self.hidden_at or self.withdrawn_at)

    @property
    def is_pinned(self) -> bool:
        return bool(self.pinned) and (
            self.pinned_until is None or self.pinned_until > timezone.now()
        )

    @property
    def span(self) -> int:
        """The number of the `ListSpan` that counts it."""
        return self.turn // SPAN

    @property
    def replies(self) -> int:
        return max(self.post_count - 1, 0)
