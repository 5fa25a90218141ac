"""An erasure that was asked for and is being carried out."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

KEEP = "Some minutes, until the account is erased."


class Erasure(models.Model):
    """There from the request to the end of the work, so that a lost task is taken up again.

    `names` are those the account had: out of view since the request, still to be found in the
    audit trail.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="erasure",
        verbose_name=_("account"),
    )
    keep_words = models.BooleanField(_("words stay without the name"))
    names = models.JSONField(_("names"), default=list, editable=False)
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now, editable=False)

    PERSONAL = dict.fromkeys(["user", "keep_words", "names", "asked_at"], Personal(KEEP))

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")

    def __str__(self) -> str:
        return f"{self.user_id}: {self.asked_at:%Y-%m-%d}"
