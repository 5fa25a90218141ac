"""How far an account has come: new, member, trusted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .user import WITH_ACCOUNT


class Trust(models.IntegerChoices):
    """Steps in order, so that `trust_of(user) >= Trust.MEMBER` reads as it should."""

    NOBODY = 0, _("without an account")
    NEW = 1, _("new")
    MEMBER = 2, _("member")
    TRUSTED = 3, _("trusted")


class Standing(models.Model):
    """Counters only: neither what was written nor what was read, nor the days one by one."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="standing",
        verbose_name=_("account"),
    )
    kept = models.PositiveIntegerField(_("contributions kept"), default=0)
    removed = models.PositiveIntegerField(_("contributions removed"), default=0)
    days = models.PositiveIntegerField(_("days with activity"), default=0)
    # One date, overwritten: without it a day could not be counted once.
    last_day = models.DateField(_("last day counted"), null=True, blank=True, editable=False)

    PERSONAL = dict.fromkeys(
        ["user", "kept", "removed", "days", "last_day"], Personal(WITH_ACCOUNT)
    )

    class Meta:
        verbose_name = _("standing")
        verbose_name_plural = _("standings")

    def __str__(self) -> str:
        return f"{self.user}: +{self.kept} -{self.removed} ({self.days})"
