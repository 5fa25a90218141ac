"""What a provider answers to what readers said is wrong with a service."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.identity.words import PlainWords
from commons.safety.personal import Personal

from .service import Service

WORDS = 500  # letters
KEEP = "one year"


class Said(models.TextChoices):
    CORRECTED = "corrected", _("We corrected it")
    RIGHT = "right", _("It is right as it is told")


class ProviderAnswer(PlainWords, models.Model):
    """It answers everything that was said before its day. No check: the state stays as it was."""

    service = models.ForeignKey(
        Service, on_delete=models.CASCADE, related_name="answers", verbose_name=_("service")
    )
    said = models.CharField(_("answer"), max_length=10, choices=Said)
    words = models.TextField(_("in a few words"), max_length=WORDS, blank=True)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("made by"),
    )

    PERSONAL = dict.fromkeys(["id", "service", "said", "made_at"]) | {
        "words": Personal(keep=f"{KEEP}, or until the account is erased"),
        "made_by": Personal(keep=f"{KEEP}, or until the account is erased"),
    }

    class Meta:
        verbose_name = _("answer of a provider")
        verbose_name_plural = _("answers of providers")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["service", "-made_at"], name="last_answers")]

    def __str__(self) -> str:
        return f"{self.service}, {self.made_at:%Y-%m-%d}"

    @property
    def day(self):
        return timezone.localtime(self.made_at).date()
