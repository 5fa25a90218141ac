from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from .network import Network
from .organization import Organization


class Role(models.TextChoices):
    FOUNDER = "founder", _("founding member")
    MEMBER = "member", _("member")
    SECRETARIAT = "secretariat", _("secretariat")
    OBSERVER = "observer", _("observer")


class NetworkMembership(models.Model):
    """An organisation in a network, for a time and in a role. Leaving ends the row, never removes it."""

    network = ParentalKey(Network, on_delete=models.CASCADE, related_name="memberships")
    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.MEMBER)
    joined_on = models.DateField(_("joined on"), null=True, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)

    PERSONAL = dict.fromkeys(["id", "network", "organization", "role", "joined_on", "left_on"])

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on__isnull=True)
                | Q(joined_on__isnull=True)
                | Q(left_on__gte=F("joined_on")),
                name="nobody_leaves_before_joining",
            ),
            models.UniqueConstraint(
                fields=["network", "organization"],
                condition=Q(left_on__isnull=True),
                name="one_current_membership",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} · {self.network}"
