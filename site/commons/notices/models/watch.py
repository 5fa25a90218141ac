"""How closely a member watches one thing."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..levels import Level
from ..querysets import WatchQuerySet

KEPT = Personal("Until the member changes it, or the account is erased.")


class Watch(models.Model):
    """Muting, following or watching. The thing is kept under the topmost model that has its id, so
    that a page met as `Page` and as `NewsPage` is one thing.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="watches",
        verbose_name=_("member"),
    )
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("kind of thing")
    )
    object_id = models.PositiveBigIntegerField(_("number of the thing"))
    target = GenericForeignKey()
    level = models.PositiveSmallIntegerField(_("level"), choices=Level)
    set_at = models.DateTimeField(_("set at"), default=timezone.now)
    gathered_until = models.DateTimeField(
        _("gathered until"),
        default=timezone.now,
        help_text=_("What is new in a followed thing was gathered for the digest up to this hour."),
    )

    objects = WatchQuerySet.as_manager()

    PERSONAL = {
        "user": KEPT,
        "content_type": KEPT,
        "object_id": KEPT,
        "level": KEPT,
        "set_at": KEPT,
        "gathered_until": KEPT,
    }

    class Meta:
        verbose_name = _("watch")
        verbose_name_plural = _("watches")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "content_type", "object_id"], name="notices_one_watch"
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=[Level.MUTE, Level.FOLLOW, Level.WATCH]),
                name="notices_watch_says_something",
            ),
        ]
        indexes = [
            models.Index(fields=["content_type", "object_id", "level"], name="notices_watchers")
        ]

    def __str__(self):
        return f"{self.content_type_id}:{self.object_id} {Level(self.level).label}"
