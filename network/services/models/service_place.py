from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from ..hours.schedule import Rule
from .service import Service

REGULAR_RULES = [choice for choice in Rule.choices if choice[0] != Rule.CLOSED]


class Consent(models.TextChoices):
    """What the organisation whose place it is says to the service being there."""

    NOT_NEEDED = "own", _("the place is the provider's own")
    ASKED = "asked", _("waiting for the owner's answer")
    AGREED = "agreed", _("the owner agrees")
    REFUSED = "refused", _("the owner refuses")


SHOWN = (Consent.NOT_NEEDED, Consent.AGREED)


class ServicePlaceQuerySet(models.QuerySet):
    def shown(self):
        """Those that may be told: nobody else's place without its owner's word."""
        return self.filter(owner_consent__in=SHOWN)


class ServicePlaceManager(models.Manager.from_queryset(ServicePlaceQuerySet)):
    def get_queryset(self):
        return super().get_queryset().select_related("location__area")


class ServicePlace(Orderable):
    """A location where a service is given, with its hours there."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="places")
    location = models.ForeignKey(
        "organizations.Location",
        on_delete=models.CASCADE,
        related_name="service_places",
        verbose_name=_("location"),
    )
    hours = models.CharField(
        _("hours"),
        max_length=12,
        choices=REGULAR_RULES,
        default=Rule.UNKNOWN,
        help_text=_("Unknown is not closed: choose it rather than guess."),
    )
    owner_consent = models.CharField(
        max_length=8, choices=Consent, default=Consent.NOT_NEEDED, editable=False
    )

    objects = ServicePlaceManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "service", "location", "hours", "owner_consent"])

    class Meta(Orderable.Meta):
        verbose_name = _("place of a service")
        verbose_name_plural = _("places of a service")
        constraints = [
            models.UniqueConstraint(
                fields=["service", "location"], name="a_service_is_at_a_location_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.location)

    @property
    def is_shown(self) -> bool:
        return self.owner_consent in SHOWN

    def clean(self):
        super().clean()
        if self.owner_consent == Consent.REFUSED:
            raise ValidationError(
                _("The owner of this place refused it. Choose another place, or ask them again.")
            )
