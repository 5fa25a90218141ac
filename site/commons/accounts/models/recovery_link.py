"""A coordinator's link with which a member who lost everything gets a new password."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

KEEP = "30 days after it was made"


class RecoveryLinkQuerySet(models.QuerySet):
    def pending(self):
        """Waiting or open: neither used nor switched off nor too old."""
        return self.filter(
            used_at__isnull=True, switched_off_at__isnull=True, closes_at__gt=timezone.now()
        )


class RecoveryLink(models.Model):
    """It waits two days, in which any session of the member may switch it off."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="recovery_links",
        verbose_name=_("account"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("made by"),
    )
    digest = models.CharField(_("keyed hash"), max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)
    opens_at = models.DateTimeField(_("opens at"))
    closes_at = models.DateTimeField(_("closes at"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    switched_off_at = models.DateTimeField(_("switched off at"), null=True, blank=True)

    objects = RecoveryLinkQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        [
            "user",
            "by",
            "digest",
            "made_at",
            "opens_at",
            "closes_at",
            "used_at",
            "switched_off_at",
        ],
        Personal(KEEP),
    )

    class Meta:
        verbose_name = _("link for a new password")
        verbose_name_plural = _("links for a new password")
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_at__gt=F("made_at"), closes_at__gt=F("opens_at")),
                name="recovery_link_waits",
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(switched_off_at__isnull=True),
                name="recovery_link_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.made_at:%Y-%m-%d}"

    @property
    def is_waiting(self) -> bool:
        return timezone.now() < self.opens_at
