from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from commons.identity.models import IdentityRow, Profile


class NetworkQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self


class Network(IdentityRow, ClusterableModel):
    """An alliance of organisations, by area. One installation may hold several."""

    areas = models.ManyToManyField(
        "places.Area", blank=True, related_name="networks", verbose_name=_("places")
    )
    site = models.OneToOneField(
        "wagtailcore.Site",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="network",
        verbose_name=_("site of its own"),
    )

    objects = NetworkQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "areas", "site"])

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        ordering = ["sort_name"]


class NetworkProfile(Profile):
    """What a network says about itself, in one language."""

    owner_field = "network"

    network = ParentalKey(Network, on_delete=models.CASCADE, related_name="profiles")
    about = models.TextField(_("about the network"), blank=True)

    PERSONAL = dict.fromkeys(["id", "network", "about"])

    class Meta(Profile.Meta):
        verbose_name = _("text about a network")
        verbose_name_plural = _("texts about a network")

    def __str__(self) -> str:
        return f"{self.network} ({self.locale})"
