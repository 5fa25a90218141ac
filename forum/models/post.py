"""What somebody said in a topic."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.accounts.models.user import colour_of
from commons.moderation.said import Said
from commons.safety import html as door
from commons.safety.personal import Personal

from ..querysets import PostQuerySet
from .topic import Topic, of_few, person

KEPT = Personal("until its author withdraws it or the account is erased")
STATE = Personal("as long as the post")
SIZE = 20  # posts on one page of a topic


class Post(Said, models.Model):
    """`number` counts from 1 within the topic without gaps and never changes, so that the page a
    post stands on follows from it. Withdrawn words are gone, not kept.

    `edit_key` is of posts without an author: who holds the token it was made of may change them.
    """

    topic = models.ForeignKey(
        Topic,
        db_index=False,
        on_delete=models.CASCADE,
        related_name="posts",
        verbose_name=_("topic"),
    )
    number = models.PositiveIntegerField(_("number"))
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
    answers = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="answered_by",
        verbose_name=_("answers"),
    )
    quoted = models.CharField(
        _("quoted words"),
        max_length=600,
        blank=True,
        help_text=_("Words of the post it answers; gone when those are withdrawn."),
    )
    image = models.ForeignKey(
        "media.Image",
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    image_alt = models.CharField(_("what can be seen"), max_length=255, blank=True)
    source = models.TextField(_("typed words"), blank=True)
    html = models.TextField(_("as shown"), blank=True)
    html_version = models.PositiveSmallIntegerField(_("made by version"), default=door.VERSION)
    folded = models.TextField(_("folded words"), blank=True)
    language = models.CharField(_("language"), max_length=10)
    token = models.UUIDField(
        _("form"), unique=True, help_text=_("The form it was sent with; a second sending is known.")
    )
    edit_key = models.CharField(_("edit key"), max_length=64, blank=True)
    created_at = models.DateTimeField(_("written at"), default=timezone.now)
    edited_at = models.DateTimeField(_("edited at"), null=True, blank=True)
    useful_count = models.PositiveIntegerField(_("found useful"), default=0)
    thanks_count = models.PositiveIntegerField(_("thanked"), default=0)
    agree_count = models.PositiveIntegerField(_("agreed with"), default=0)
    held_at = models.DateTimeField(_("held at"), null=True, blank=True)
    held_for = models.JSONField(_("held for"), default=list, blank=True)
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    approved_by = person(_("approved by"), db_index=False)
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True)
    hidden_by = person(_("hidden by"), db_index=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    secret = ""  # the token to change it with, on the row that was just made and nowhere else

    wagtail_reference_index_ignore = True

    objects = PostQuerySet.as_manager()

    PERSONAL = (
        dict.fromkeys(["topic", "number", "answers", "language", "html_version", "token"])
        | dict.fromkeys(["useful_count", "thanks_count", "agree_count"])
        | dict.fromkeys(["author", "organization", "source", "html", "folded", "created_at"], KEPT)
        | dict.fromkeys(["image", "image_alt"], KEPT)
        | {"quoted": Personal("until the quoted post's author withdraws it")}
        | {
            "edit_key": Personal(
                "as long as the post's words; a one-way sum of what its writer holds"
            )
        }
        | dict.fromkeys(["edited_at", "held_at", "held_for", "hidden_at", "withdrawn_at"], STATE)
        | dict.fromkeys(["approved_at", "approved_by", "hidden_by"], STATE)
    )

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes = [
            models.Index(fields=["author", "-id"], name="forum_posts_of_author"),
            models.Index(
                fields=["image"], condition=Q(image__isnull=False), name="forum_posts_with_picture"
            ),
            *of_few("posts", "answers", "organization", "approved_by", "hidden_by"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["topic", "number"], name="forum_one_post_a_number"),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=False) | Q(approved_by__isnull=True),
                name="forum_who_approved_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(hidden_at__isnull=False) | Q(hidden_by__isnull=True),
                name="forum_who_hid_a_post_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(source="", html="", folded=""),
                name="forum_withdrawn_words_are_gone",
            ),
            models.CheckConstraint(
                condition=Q(edit_key="") | Q(author__isnull=True),
                name="forum_edit_keys_stand_for_nobody",
            ),
        ]

    def __str__(self) -> str:
        return gettext("Post %(number)s") % {"number": self.number}

    def get_absolute_url(self) -> str:
        return reverse("forum:post", args=[self.topic.key, self.number])

    @property
    def page(self) -> int:
        """The page of its topic it stands on, counted from 1."""
        return page_of(self.number)

    @property
    def anchor(self) -> str:
        return f"p-{self.number}"

    @property
    def author_name(self) -> str:
        return self.author.display_name if self.author_id else gettext("A former member")

    @property
    def colour(self) -> int:
        return colour_of(self.author_id)

    @property
    def moment(self) -> str:
        """When it was written, for machines."""
        return f"{self.created_at:%Y-%m-%dT%H:%M:%SZ}"

    @property
    def is_opening(self) -> bool:
        return self.number == 1


def page_of(number: int) -> int:
    return max(number - 1, 0) // SIZE + 1
