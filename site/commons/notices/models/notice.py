"""One thing a member is told."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import NoticeQuerySet

KEPT = Personal("90 days after it was read, a year when it never was; erased with the account.")


class Notice(models.Model):
    """It holds no words: the sentence is made from the thing each time, and so is whether the
    member may still see it. `wait` says which letter it waits for, "" for none.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notices",
        verbose_name=_("recipient"),
    )
    kind = models.CharField(_("kind"), max_length=60)
    key = models.CharField(_("key"), max_length=160)
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("kind of thing")
    )
    object_id = models.PositiveBigIntegerField(_("number of the thing"))
    about = GenericForeignKey()
    group = models.CharField(_("group"), max_length=120)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("caused by"),
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    read_at = models.DateTimeField(_("read at"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True)
    wait = models.CharField(_("waits for"), max_length=8, blank=True)
    letter = models.ForeignKey(
        "notices.Letter",
        on_delete=models.SET_NULL,
        null=True,
        related_name="notices",
        verbose_name=_("letter"),
    )

    objects = NoticeQuerySet.as_manager()

    PERSONAL = {
        "recipient": KEPT,
        "kind": KEPT,
        "key": KEPT,
        "content_type": KEPT,
        "object_id": KEPT,
        "group": KEPT,
        "by": Personal("As long as the notice; emptied when that account is erased."),
        "made_at": KEPT,
        "read_at": KEPT,
        "withdrawn_at": None,
        "wait": None,
        "letter": None,
    }

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [
            models.UniqueConstraint(fields=["recipient", "key"], name="notices_once_per_key")
        ]
        indexes = [
            models.Index(
                fields=["recipient"],
                condition=models.Q(read_at=None, withdrawn_at=None),
                name="notices_unread",
            ),
            models.Index(
                fields=["wait", "recipient"],
                condition=~models.Q(wait=""),
                name="notices_waiting",
            ),
            models.Index(fields=["content_type", "object_id"], name="notices_about"),
        ]

    def __str__(self):
        return f"{self.kind} {self.content_type_id}:{self.object_id}"
