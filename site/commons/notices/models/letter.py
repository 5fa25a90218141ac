"""One mail of notices: made once, sent once."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import LetterQuerySet

KEPT = Personal("30 days after it was sent or given up; erased with the account.")


class Letter(models.Model):
    """What was gathered for one mail. It holds ids, no words; `items` are `[source, id]` pairs of
    what is new in followed things, emptied once the letter is out.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="letters",
        verbose_name=_("recipient"),
    )
    rhythm = models.CharField(_("rhythm"), max_length=8)
    items = models.JSONField(_("new in followed things"), default=list)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    tried_at = models.DateTimeField(_("tried at"), null=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    done_at = models.DateTimeField(_("sent or given up at"), null=True)

    objects = LetterQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["recipient", "rhythm", "items", "made_at"], KEPT) | dict.fromkeys(
        ["tried_at", "tries", "sent_at", "done_at"], KEPT
    )

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [
            models.Index(
                fields=["made_at"], condition=models.Q(done_at=None), name="notices_letters_open"
            )
        ]

    def __str__(self):
        return f"{self.rhythm} {self.pk}"
