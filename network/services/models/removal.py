from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .service import Service


class RemovalQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(put_back_at=None)


class Removal(models.Model):
    """A service was taken off the site because nobody confirmed it, until somebody put it back."""

    service = models.ForeignKey(
        Service, on_delete=models.CASCADE, related_name="removals", verbose_name=_("service")
    )
    made_at = models.DateTimeField(_("taken off at"), default=timezone.now)
    put_back_at = models.DateTimeField(_("put back at"), null=True, blank=True)
    put_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("put back by"),
    )

    objects = RemovalQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "service", "made_at", "put_back_at"]) | {
        "put_back_by": Personal(keep="as long as the account exists; erasing it leaves the row")
    }

    class Meta:
        verbose_name = _("service taken off")
        verbose_name_plural = _("services taken off")
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["service"],
                condition=Q(put_back_at__isnull=True),
                name="a_service_is_taken_off_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.service}, {self.made_at:%Y-%m-%d}"
