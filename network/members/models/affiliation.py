from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.accounts.models import Audience
from commons.safety.personal import Personal

from ..querysets import AffiliationQuerySet

KEEP = "one year after it ended, or until the account is erased"


class Role(models.TextChoices):
    MEMBER = "member", _("takes part in the organisation")
    AUTHOR = "author", _("writes for the organisation")
    MANAGER = "manager", _("answers for the organisation")


class Affiliation(models.Model):
    """A person's tie to an organisation; it counts once the organisation confirmed it.

    Refused and ended ties look the same: `ended_at` is set, and only a confirmed one ever counted.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="affiliations",
        verbose_name=_("account"),
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        on_delete=models.CASCADE,
        related_name="affiliations",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.AUTHOR)
    audience = models.CharField(
        _("who sees it on the profile"),
        max_length=9,
        choices=Audience,
        default=Audience.NOBODY,
    )
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True, editable=False)

    objects = AffiliationQuerySet.as_manager()

    PERSONAL = {"id": None} | dict.fromkeys(
        [
            "user",
            "organization",
            "role",
            "audience",
            "asked_at",
            "confirmed_at",
            "confirmed_by",
            "ended_at",
        ],
        Personal(keep=KEEP),
    )

    class Meta:
        verbose_name = _("tie to an organisation")
        verbose_name_plural = _("ties to organisations")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"],
                condition=Q(ended_at__isnull=True),
                name="one_current_affiliation",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=False) | Q(confirmed_by__isnull=True),
                name="who_confirmed_needs_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.organization}"
