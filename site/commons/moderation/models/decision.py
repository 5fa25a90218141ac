"""What a moderator decided, and what the author is told."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import DecisionQuerySet
from .case import KEPT, Case


class Decision(models.Model):
    """One decision on a case. `rule` is a key of `commons.moderation.rules`; `reason` is for the author."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="decisions", verbose_name=_("case")
    )
    verdict = models.CharField(_("decision"), max_length=20)
    rule = models.CharField(_("rule"), max_length=30, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )
    made_at = models.DateTimeField(_("decided at"), default=timezone.now, editable=False)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("undone by"),
    )

    objects = DecisionQuerySet.as_manager()

    PERSONAL = {
        "uuid": None,
        "case": None,
        "verdict": None,
        "rule": None,
        "reason": Personal(KEPT),
        "until": None,
        "by": Personal(f"{KEPT}, or until the account is erased"),
        "made_at": None,
        "undone_at": None,
        "undone_by": Personal(f"{KEPT}, or until the account is erased"),
    }

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["made_at"], name="decision_by_date")]

    def __str__(self):
        return self.verdict
