"""A printed code with which a forgotten password is replaced, once."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .user import WITH_ACCOUNT


class RecoveryCode(models.Model):
    """Of its own kind: it sets a new password, and never stands for the second step.

    A used code is no row any more, and neither are the others once new ones are made.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="recovery_codes",
        verbose_name=_("account"),
    )
    digest = models.CharField(_("keyed hash"), max_length=64, unique=True, editable=False)
    made_on = models.DateField(_("made on"), default=timezone.localdate, editable=False)

    PERSONAL = dict.fromkeys(["user", "digest", "made_on"], Personal(WITH_ACCOUNT))

    class Meta:
        verbose_name = _("password code")
        verbose_name_plural = _("password codes")

    def __str__(self) -> str:
        return f"{self.user} {self.made_on}"
