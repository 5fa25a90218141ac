from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .service import Service


class ServicePlaceManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("location__area")


class ServicePlace(Orderable):
    """A location where a service is given."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="places")
    location = models.ForeignKey(
        "organizations.Location",
        on_delete=models.CASCADE,
        related_name="service_places",
        verbose_name=_("location"),
    )

    objects = ServicePlaceManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "service", "location"])

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
