"""What a comment is beside the package's own row: its words as HTML, its thread, its state."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commons.accounts.models.user import colour_of
from commons.moderation.said import Said
from commons.safety import html as door
from commons.safety.personal import Personal

from ..querysets import SidecarQuerySet

KEPT = Personal("until its author withdraws it or the account is erased")
STATE = Personal("as long as the comment")


class Sidecar(Said, models.Model):
    """One row for every comment. The typed words are in the package's row, `comment.comment`.

    A thread is a comment (its own thread) and the answers to it, two deep. `answers` is what an
    answer was written to, the first comment or another answer. Shown is what is neither held,
    hidden nor withdrawn. Withdrawn words are gone, not kept.
    """

    comment = models.OneToOneField(
        "django_comments_xtd.XtdComment",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="sidecar",
        verbose_name=_("comment"),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="comment_rows",
        verbose_name=_("page"),
    )
    thread = models.ForeignKey(
        "self", on_delete=models.CASCADE, related_name="members", verbose_name=_("thread")
    )
    answers = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="answered_by",
        verbose_name=_("answers"),
    )
    language = models.CharField(_("language"), max_length=10)
    organization = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("on behalf of"),
    )
    html = models.TextField(_("as shown"), blank=True)
    html_version = models.PositiveSmallIntegerField(_("made by version"), default=door.VERSION)
    folded = models.TextField(_("folded words"), blank=True)
    token = models.UUIDField(
        _("form"), unique=True, help_text=_("The form it was sent with; a second sending is known.")
    )
    useful_count = models.PositiveIntegerField(_("found useful"), default=0)
    edited_at = models.DateTimeField(_("edited at"), null=True, blank=True)
    held_at = models.DateTimeField(_("held at"), null=True, blank=True)
    held_for = models.JSONField(_("held for"), default=list, blank=True)
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("approved by"),
    )
    hidden_at = models.DateTimeField(_("hidden at"), null=True, blank=True)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("hidden by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = SidecarQuerySet.as_manager()

    PERSONAL = (
        dict.fromkeys(["comment", "page", "thread", "answers", "language", "useful_count"])
        | dict.fromkeys(["html", "folded", "organization"], KEPT)
        | dict.fromkeys(["edited_at", "held_at", "held_for", "hidden_at", "withdrawn_at"], STATE)
        | dict.fromkeys(["approved_at", "approved_by", "hidden_by"], STATE)
        | {"html_version": None, "token": None}
    )

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        indexes = [
            models.Index(fields=["page", "thread", "comment"], name="comments_in_reading_order")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_at__isnull=False) | Q(approved_by__isnull=True),
                name="who_approved_a_comment_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(hidden_at__isnull=False) | Q(hidden_by__isnull=True),
                name="who_hid_a_comment_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(html="", folded=""),
                name="withdrawn_words_are_gone",
            ),
        ]

    def __str__(self) -> str:
        return gettext("Comment %(number)s") % {"number": self.pk}

    def get_absolute_url(self) -> str:
        return reverse("comments:comment", args=[self.pk])

    # Who and what

    @property
    def author(self):
        """The account that wrote it; None for a guest and for an erased account."""
        return self.comment.user

    @property
    def author_name(self) -> str:
        if self.comment.user_id:
            return self.comment.user.display_name
        return self.comment.user_name or gettext("A former member")

    @property
    def is_by_guest(self) -> bool:
        return not self.comment.user_id and bool(self.comment.user_name)

    @property
    def colour(self) -> int:
        return colour_of(self.comment.user_id)

    @property
    def source(self) -> str:
        return self.comment.comment

    @property
    def written_at(self):
        return self.comment.submit_date

    # State

    @property
    def is_first(self) -> bool:
        return self.pk == self.thread_id

    @property
    def quotes(self):
        """The answer it answers, when that is not the first comment right above."""
        return self.answers if self.answers_id and self.answers_id != self.thread_id else None

    @property
    def anchor(self) -> str:
        return f"c-{self.pk}"
