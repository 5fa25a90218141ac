from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from commons.identity.languages import CODES, current
from commons.identity.words import PlainWords

from .service import Service


class Alert(PlainWords, models.Model):
    """What people should know of a service these days: «لا لقاحات حتى الأحد». It ends by itself."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="alerts")
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(
        _("to"), null=True, blank=True, help_text=_("The last day. Empty: until it is taken off.")
    )
    text_ar = models.CharField(_("Arabic text"), max_length=200)
    text_en = models.CharField(_("English text"), max_length=200, blank=True)
    text_tr = models.CharField(_("Turkish text"), max_length=200, blank=True)
    text_ku = models.CharField(_("Kurmanji text"), max_length=200, blank=True)
    text_ckb = models.CharField(_("Sorani text"), max_length=200, blank=True)

    PERSONAL = dict.fromkeys(
        ["id", "service", "starts_on", "ends_on", *(f"text_{code}" for code in CODES)]
    )

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="an_alert_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        return getattr(self, f"text_{current()}") or self.text_ar

    def holds_on(self, day) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    def clean(self):
        super().clean()
        if self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day lies before the first.")})
