"""What a person can do and would be asked for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.accounts.models import Audience
from commons.safety.personal import Personal

KEEP = "as long as the account; erased with it"


class Skills(models.Model):
    """A short list in the person's own words, shown to nobody unless they choose otherwise."""

    MOST = 12
    LONGEST = 60

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="skills",
        verbose_name=_("account"),
    )
    words = models.JSONField(_("skills"), default=list, blank=True)
    audience = models.CharField(
        _("who sees my skills"), max_length=9, choices=Audience, default=Audience.NOBODY
    )

    PERSONAL = {"id": None} | dict.fromkeys(["user", "words", "audience"], Personal(keep=KEEP))

    class Meta:
        verbose_name = _("skills")
        verbose_name_plural = _("skills")

    def __str__(self) -> str:
        return " · ".join(self.words)
