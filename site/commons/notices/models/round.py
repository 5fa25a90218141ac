"""Up to when a member's digest of one rhythm was gathered."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

KEPT = Personal("As long as the member takes digests; erased with the account.")


class Round(models.Model):
    """The cursor of a digest. It only moves forward, and moving it is what claims a window."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="digest_rounds",
        verbose_name=_("member"),
    )
    rhythm = models.CharField(_("rhythm"), max_length=8)
    until = models.DateTimeField(_("gathered until"))

    PERSONAL = {"user": KEPT, "rhythm": KEPT, "until": KEPT}

    class Meta:
        verbose_name = _("round of digests")
        verbose_name_plural = _("rounds of digests")
        constraints = [
            models.UniqueConstraint(fields=["user", "rhythm"], name="notices_one_round"),
        ]

    def __str__(self):
        return f"{self.rhythm} {self.until:%Y-%m-%d %H:%M}"
