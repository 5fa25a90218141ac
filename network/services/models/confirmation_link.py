"""A link by which a provider says “all still correct” without an account."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .service import Service

KEEP = "90 days after it closed"


class ConfirmationLinkQuerySet(models.QuerySet):
    def open(self):
        now = timezone.now()
        return self.filter(used_at=None, revoked_at=None, closes_at__gt=now)


class ConfirmationLink(models.Model):
    """For one service, or for all services of an organisation. Only the digest is kept."""

    digest = models.CharField(max_length=64, unique=True, editable=False)
    seed = models.UUIDField(default=uuid4, editable=False)
    service = models.ForeignKey(
        Service,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="confirmation_links",
        verbose_name=_("service"),
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="confirmation_links",
        verbose_name=_("organisation"),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    closes_at = models.DateTimeField(_("closes at"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    objects = ConfirmationLinkQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        [
            "id",
            "digest",
            "seed",
            "service",
            "organization",
            "made_at",
            "closes_at",
            "used_at",
            "revoked_at",
        ]
    ) | {"made_by": Personal(keep=KEEP)}

    class Meta:
        verbose_name = _("confirmation link")
        verbose_name_plural = _("confirmation links")
        constraints = [
            models.CheckConstraint(
                condition=Q(service__isnull=False, organization__isnull=True)
                | Q(service__isnull=True, organization__isnull=False),
                name="a_link_is_for_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("made_at")), name="a_link_closes_after_it_was_made"
            ),
        ]

    def __str__(self) -> str:
        return str(self.service or self.organization)

    @property
    def closed(self) -> str:
        """Why it opens nothing any more: used, revoked, expired; empty while it is open."""
        if self.used_at:
            return "used"
        if self.revoked_at:
            return "revoked"
        return "" if self.closes_at > timezone.now() else "expired"
