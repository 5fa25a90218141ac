"""What a member may not do for a while."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import SanctionQuerySet
from .decision import Decision

SILENCE, SUSPEND = "silence", "suspend"
WITH_ACCOUNT = "as long as the account; erased with it"


class Sanction(models.Model):
    """Ends by itself at `until`: nobody has to remember it."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="sanctions",
        verbose_name=_("member"),
    )
    kind = models.CharField(_("kind"), max_length=20)
    since = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    until = models.DateTimeField(_("until"))
    decision = models.ForeignKey(
        Decision,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sanctions",
        verbose_name=_("decision"),
    )
    wave = models.ForeignKey(
        "moderation.Wave",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sanctions",
        verbose_name=_("wave"),
    )
    lifted_at = models.DateTimeField(_("lifted at"), null=True, blank=True)

    objects = SanctionQuerySet.as_manager()

    PERSONAL = {
        "member": Personal(WITH_ACCOUNT),
        "kind": Personal(WITH_ACCOUNT),
        "since": Personal(WITH_ACCOUNT),
        "until": Personal(WITH_ACCOUNT),
        "decision": None,
        "wave": None,
        "lifted_at": None,
    }

    class Meta:
        verbose_name = _("sanction")
        verbose_name_plural = _("sanctions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[SILENCE, SUSPEND]), name="a_known_sanction"
            )
        ]
        indexes = [models.Index(fields=["member", "until"], name="sanction_in_force")]

    def __str__(self):
        return self.kind
