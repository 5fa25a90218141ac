"""What moderators tell each other about a member."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .sanction import WITH_ACCOUNT

WORDS = 2000  # letters


class Note(models.Model):
    """Seen by moderators only. Goes with the account."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    words = models.TextField(_("note"), max_length=WORDS)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("written by"),
    )
    made_at = models.DateTimeField(_("written at"), default=timezone.now, editable=False)

    PERSONAL = {
        "member": Personal(WITH_ACCOUNT),
        "words": Personal(WITH_ACCOUNT),
        "by": Personal("until the moderator's account is erased"),
        "made_at": None,
    }

    class Meta:
        verbose_name = _("moderators' note")
        verbose_name_plural = _("moderators' notes")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return self.words[:60]
