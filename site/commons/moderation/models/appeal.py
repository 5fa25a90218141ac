"""The author's one objection to a decision."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .case import KEPT
from .decision import Decision

WORDS = 2000  # letters


class Appeal(models.Model):
    """Read by another moderator than the one who decided. One for each decision."""

    decision = models.OneToOneField(
        Decision, on_delete=models.CASCADE, related_name="appeal", verbose_name=_("decision")
    )
    words = models.TextField(_("why the decision is wrong"), max_length=WORDS)
    made_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)
    outcome = models.CharField(_("outcome"), max_length=20, blank=True)
    answer = models.TextField(_("answer"), max_length=WORDS, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("answered by"),
    )

    PERSONAL = {
        "decision": None,
        "words": Personal(f"{KEPT}, or until the account is erased"),
        "made_at": None,
        "outcome": None,
        "answer": Personal(KEPT),
        "answered_at": None,
        "answered_by": Personal(f"{KEPT}, or until the account is erased"),
    }

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, outcome="")
                | models.Q(answered_at__isnull=False) & ~models.Q(outcome=""),
                name="an_answered_appeal_has_an_outcome",
            )
        ]

    def __str__(self):
        return str(self.decision)
