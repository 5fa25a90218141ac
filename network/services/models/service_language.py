from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from network.organizations.models.spoken import Spoken

from .service import Service


class ServiceLanguage(models.Model):
    """A language in which people are served."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=3, choices=Spoken)

    PERSONAL = dict.fromkeys(["id", "service", "language"])

    class Meta:
        verbose_name = _("language of a service")
        verbose_name_plural = _("languages of a service")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["service", "language"], name="a_service_has_a_language_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_language_display()
