"""Whether a service exists at present."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from commons.arabic import dates


class State(models.TextChoices):
    ACTIVE = "active", _("active")
    PAUSED = "paused", _("closed for a time")
    ENDED = "ended", _("ended")


def paused_on(day, of: str = "") -> Q:
    """Services that are closed for a time on `day`; `of` leads to them, as in `service__`."""
    no_end, later = Q((f"{of}paused_until__isnull", True)), Q((f"{of}paused_until__gte", day))
    return Q((f"{of}status", State.PAUSED)) & (no_end | later)


class Status(models.Model):
    status = models.CharField(_("state"), max_length=8, choices=State, default=State.ACTIVE)
    paused_until = models.DateField(
        _("closed until"),
        null=True,
        blank=True,
        help_text=_("The last day on which it is closed. Empty: not known."),
    )

    PERSONAL = dict.fromkeys(["status", "paused_until"])

    class Meta:
        abstract = True

    @property
    def is_paused(self) -> bool:
        """A pause ends by itself the day after its last."""
        over = self.paused_until and self.paused_until < timezone.localdate()
        return self.status == State.PAUSED and not over

    @property
    def is_ended(self) -> bool:
        return self.status == State.ENDED

    @property
    def is_closed(self) -> bool:
        """Whatever its hours say."""
        return self.is_paused or self.is_ended

    @property
    def closed_words(self) -> str:
        if self.is_ended:
            return gettext("This service has ended")
        if self.paused_until:
            day = dates.long(self.paused_until, get_language())
            return gettext("Closed for a time, until %(date)s") % {"date": day}
        return gettext("Closed for a time")

    def clean(self):
        super().clean()
        if self.paused_until and self.status != State.PAUSED:
            raise ValidationError(
                {"paused_until": _("Only a service that is closed for a time has such a day.")}
            )
