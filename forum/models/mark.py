"""How far a member has read. A position, not a list of what was opened."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .category import Category
from .topic import Topic

DAYS = 40  # what was quiet for longer is neither new nor unread
KEPT = Personal("40 days after it was last moved; erased with the account")


def member():
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )


class ReadMark(models.Model):
    """The highest number of a topic's posts that a member has had on the screen."""

    user = member()
    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="read_marks", verbose_name=_("topic")
    )
    number = models.PositiveIntegerField(_("number"))
    read_at = models.DateTimeField(_("read at"), default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True

    PERSONAL = {"user": KEPT, "topic": KEPT, "number": KEPT, "read_at": KEPT}

    class Meta:
        verbose_name = _("place in a topic")
        verbose_name_plural = _("places in topics")
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="forum_one_place")]

    def __str__(self) -> str:
        return f"{self.topic_id} · {self.user_id} · {self.number}"


class CategoryMark(models.Model):
    """«All read»: what was last said in the category before `read_at` counts as read."""

    user = member()
    category = models.ForeignKey(
        Category, on_delete=models.CASCADE, related_name="+", verbose_name=_("category")
    )
    read_at = models.DateTimeField(_("read at"), default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True

    PERSONAL = {"user": KEPT, "category": KEPT, "read_at": KEPT}

    class Meta:
        verbose_name = _("category read")
        verbose_name_plural = _("categories read")
        constraints = [
            models.UniqueConstraint(fields=["user", "category"], name="forum_one_category_mark")
        ]

    def __str__(self) -> str:
        return f"{self.category_id} · {self.user_id}"
