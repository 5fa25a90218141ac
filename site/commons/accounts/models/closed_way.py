"""A member's word that no coordinator may make them a link for a new password."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .user import WITH_ACCOUNT


class ClosedWay(models.Model):
    """A row means no. Who closes this way and loses codes and mail loses the account."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="closed_way",
        verbose_name=_("account"),
    )
    since = models.DateField(_("since"), default=timezone.localdate, editable=False)

    PERSONAL = dict.fromkeys(["user", "since"], Personal(WITH_ACCOUNT))

    class Meta:
        verbose_name = _("refusal of coordinators' links")
        verbose_name_plural = _("refusals of coordinators' links")

    def __str__(self) -> str:
        return f"{self.user} {self.since}"
