"""A place where everybody waits between two contributions, for a while."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import SlowModeQuerySet


class SlowMode(models.Model):
    """Holds for one page or section and all below it, and ends by itself at `until`."""

    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("kind")
    )
    object_id = models.CharField(_("number"), max_length=36)
    seconds = models.PositiveIntegerField(_("seconds between two contributions"))
    since = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    until = models.DateTimeField(_("until"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("switched on by"),
    )

    objects = SlowModeQuerySet.as_manager()

    PERSONAL = {
        "content_type": None,
        "object_id": None,
        "seconds": None,
        "since": None,
        "until": None,
        "by": Personal("until the moderator's account is erased"),
    }

    class Meta:
        verbose_name = _("slow mode")
        verbose_name_plural = _("slow modes")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="one_slow_mode_for_one_place"
            )
        ]

    def __str__(self):
        return f"{self.seconds} s"
