"""What a provider changed at once, for a coordinator to look at afterwards."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .service import Service

KEEP = "90 days"


class FactsChange(models.Model):
    """`before` and `after`: {name of the fact: its words}, of what changed only."""

    service = models.ForeignKey(
        Service, on_delete=models.CASCADE, related_name="changes", verbose_name=_("service")
    )
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("made by"),
    )
    seen_at = models.DateTimeField(_("looked at"), null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("looked at by"),
    )

    PERSONAL = dict.fromkeys(["id", "service", "made_at", "seen_at"]) | {
        "before": Personal(keep="90 days; a number may be somebody's"),
        "after": Personal(keep="90 days; a number may be somebody's"),
        "made_by": Personal(keep=KEEP),
        "seen_by": Personal(keep=KEEP),
    }

    class Meta:
        verbose_name = _("change of facts")
        verbose_name_plural = _("changes of facts")
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["seen_at", "-made_at"], name="changes_to_look_at")]

    def __str__(self) -> str:
        return f"{self.service}, {self.made_at:%Y-%m-%d}"
