from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from ..freshness.state import MOST_DAYS


@register_setting(icon="date")
class Freshness(BaseSiteSetting):
    """How long what is told of services is trusted, and how fast the untrusted leaves."""

    days = models.PositiveSmallIntegerField(
        _("days of trust"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_DAYS)],
        help_text=_("After a verification. A theme may set its own number."),
    )
    share_a_day = models.PositiveSmallIntegerField(
        _("taken off in a day, at most"),
        default=2,
        validators=[MaxValueValidator(100)],
        help_text=_("Percent of all services, so that an outage cannot empty the list."),
    )
    frozen = models.BooleanField(
        _("take nothing off"),
        default=False,
        help_text=_("While providers cannot be reached: reminders and warnings go on."),
    )

    PERSONAL = dict.fromkeys(["id", "site", "days", "share_a_day", "frozen"])

    class Meta:
        verbose_name = _("freshness of services")
        verbose_name_plural = _("freshness of services")
