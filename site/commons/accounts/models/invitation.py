"""A link by which one person may join, or take up what the link carries."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

FORGOTTEN_AFTER = 30  # days after it was made, used or not
KEEP = "30 days after the invitation was made"


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Those that somebody may still take up."""
        return self.filter(
            used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=timezone.now()
        )


class Invitation(models.Model):
    """The row is deleted whole after 30 days, and with it who invited whom.

    What it brings (`payload`) is read by the handler registered for `kind`, or brings nothing.
    """

    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=60, blank=True)
    payload = models.JSONField(_("what it brings"), default=dict, blank=True)
    made_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.CASCADE,
        related_name="invitations",
        verbose_name=_("made by"),
    )
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True, editable=False)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("used by"),
    )
    revoked_at = models.DateTimeField(_("taken back at"), null=True, blank=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "key", "expires_at", "revoked_at"]) | dict.fromkeys(
        ["kind", "payload", "made_at", "made_by", "used_at", "used_by"], Personal(keep=KEEP)
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(used_at__isnull=False) | Q(used_by__isnull=True),
                name="who_used_an_invitation_needs_a_date",
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(revoked_at__isnull=True),
                name="an_invitation_is_used_or_taken_back",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind or 'join'} {self.made_at:%Y-%m-%d}"

    @property
    def state(self) -> str:
        """open, used, revoked or expired."""
        if self.used_at:
            return "used"
        if self.revoked_at:
            return "revoked"
        return "open" if self.expires_at > timezone.now() else "expired"
