from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from commons.identity.words import PlainWords
from commons.safety.personal import Personal

from .service import Service


class Method(models.TextChoices):
    CALL = "call", _("by telephone")
    VISIT = "visit", _("by a visit")
    PROVIDER = "provider", _("the provider confirmed it")
    REPORTS = "reports", _("several people reported it")


class Result(models.TextChoices):
    CORRECT = "correct", _("all is as it is told")
    WRONG = "wrong", _("something is wrong")
    NO_ANSWER = "no_answer", _("nobody answered")


class VerificationQuerySet(models.QuerySet):
    def telling(self):
        """Those that decide about the state: that nobody answered says nothing about it."""
        return self.filter(result__in=(Result.CORRECT, Result.WRONG))


class Verification(PlainWords, models.Model):
    """Somebody checked whether a service is as it is told. Rows are added, never changed."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="verifications")
    verified_on = models.DateField(_("verified on"), default=timezone.localdate)
    method = models.CharField(_("how"), max_length=10, choices=Method, default=Method.CALL)
    result = models.CharField(
        _("what came of it"), max_length=10, choices=Result, default=Result.CORRECT
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For colleagues; never published.")
    )

    objects = VerificationQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["id", "service", "verified_on", "method", "result", "note"]) | {
        "verified_by": Personal(keep="as long as the account exists; erasing it leaves the row")
    }

    class Meta:
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")
        ordering = ["-verified_on", "-pk"]
        indexes = [models.Index(fields=["service", "result", "verified_on"], name="last_checks")]

    def __str__(self) -> str:
        return f"{self.verified_on} ({self.get_method_display()})"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("A verification is never changed; add another.")
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.verified_on and self.verified_on > timezone.localdate():
            raise ValidationError({"verified_on": _("Nobody can have checked on a day to come.")})

    @property
    def found_correct(self) -> bool:
        return self.result == Result.CORRECT
