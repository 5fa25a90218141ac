from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .service import Service


class Stage(models.TextChoices):
    BEFORE = "before", _("before it ages")
    AGEING = "ageing", _("after it aged")
    LAST = "last", _("before it is taken off")


class Reminder(models.Model):
    """A provider was asked to look at a service. Only what arrived counts against it, from then on."""

    service = models.ForeignKey(
        Service,
        on_delete=models.CASCADE,
        related_name="reminders",
        verbose_name=_("service"),
    )
    stage = models.CharField(_("stage"), max_length=8, choices=Stage)
    sent_at = models.DateTimeField(_("sent at"), default=timezone.now)
    delivered_at = models.DateTimeField(_("known to have arrived at"), null=True, blank=True)
    link = models.ForeignKey(
        "services.ConfirmationLink",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reminders",
        verbose_name=_("confirmation link"),
    )

    PERSONAL = dict.fromkeys(["id", "service", "stage", "sent_at", "delivered_at", "link"])

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.service}: {self.get_stage_display()}"
