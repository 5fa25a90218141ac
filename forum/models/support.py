from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .topic import Topic

KEPT = Personal("until it is taken back, or the account is erased; the sum counts without it")


class Support(models.Model):
    """A member is for an idea. Only the sum is shown to anybody."""

    topic = models.ForeignKey(
        Topic,
        db_index=False,  # a constraint of Meta begins with it
        on_delete=models.CASCADE,
        related_name="supporters",
        verbose_name=_("idea"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    wagtail_reference_index_ignore = True

    PERSONAL = {"topic": KEPT, "user": KEPT, "made_at": KEPT}

    class Meta:
        verbose_name = _("support of an idea")
        verbose_name_plural = _("supports of ideas")
        constraints = [models.UniqueConstraint(fields=["topic", "user"], name="forum_one_support")]

    def __str__(self) -> str:
        return f"{self.topic_id} · {self.user_id}"
