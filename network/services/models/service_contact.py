from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .service import Service


class ServiceContactManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("contact")


class ServiceContact(Orderable):
    """A way to reach a service."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="contacts")
    contact = models.ForeignKey(
        "organizations.Contact",
        on_delete=models.CASCADE,
        related_name="service_contacts",
        verbose_name=_("contact"),
    )

    objects = ServiceContactManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "service", "contact"])

    class Meta(Orderable.Meta):
        verbose_name = _("contact of a service")
        verbose_name_plural = _("contacts of a service")
        constraints = [
            models.UniqueConstraint(
                fields=["service", "contact"], name="a_service_has_a_contact_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.contact)
