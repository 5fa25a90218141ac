from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .topic import Topic

KEPT = Personal("as long as something this member wrote is shown in the topic")


class Participant(models.Model):
    """A member with shown posts in a topic: «34 replies, 18 people» without counting them."""

    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="participants", verbose_name=_("topic")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    posts = models.PositiveIntegerField(_("posts"), default=0)

    wagtail_reference_index_ignore = True

    PERSONAL = {"topic": KEPT, "user": KEPT, "posts": KEPT}

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.UniqueConstraint(fields=["user", "topic"], name="forum_one_participant")
        ]

    def __str__(self) -> str:
        return f"{self.topic_id} · {self.user_id}"
