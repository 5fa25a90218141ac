"""What one reader says against one thing."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .case import KEPT, Case

WORDS = 1000  # letters


class Report(models.Model):
    """Nobody is shown who reported; the account is kept so that nobody counts twice."""

    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, related_name="reports", verbose_name=_("case")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("reported by"),
    )
    reason = models.CharField(_("reason"), max_length=30)
    words = models.TextField(_("in your own words"), max_length=WORDS, blank=True)
    weight = models.PositiveSmallIntegerField(_("weight"), default=0)
    made_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)

    PERSONAL = {
        "case": None,
        "by": Personal(f"{KEPT}, or until the account is erased"),
        "reason": None,
        "words": Personal(KEPT),
        "weight": None,
        "made_at": None,
    }

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "by"],
                condition=models.Q(by__isnull=False),
                name="one_report_from_one_account",
            )
        ]

    def __str__(self):
        return self.reason
