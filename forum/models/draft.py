from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .category import Category
from .topic import Topic

DAYS = 30
KEPT = Personal("30 days after the last change, or until it is sent; erased with the account")


class Draft(models.Model):
    """What a member has begun to write: a reply in a topic, or a topic in a category."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    category = models.ForeignKey(
        Category,
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("category"),
    )
    topic = models.ForeignKey(
        Topic, null=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("topic")
    )
    title = models.CharField(_("title"), max_length=160, blank=True)
    text = models.TextField(_("words"), blank=True)
    saved_at = models.DateTimeField(_("saved at"), default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True

    PERSONAL = {
        "user": KEPT,
        "category": KEPT,
        "topic": KEPT,
        "title": KEPT,
        "text": KEPT,
        "saved_at": KEPT,
    }

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        constraints = [
            models.UniqueConstraint(fields=["user", "topic"], name="forum_one_reply_begun"),
            models.UniqueConstraint(fields=["user", "category"], name="forum_one_topic_begun"),
            models.CheckConstraint(
                condition=Q(category__isnull=True) ^ Q(topic__isnull=True),
                name="forum_a_draft_has_one_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} · {self.saved_at:%Y-%m-%d}"
