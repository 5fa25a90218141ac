from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from .. import modules


@register_setting(icon="cogs", order=900)
class SiteModules(BaseSiteSetting):
    """Which parts of the site are switched off."""

    switched_off = models.JSONField(
        _("switched off"),
        default=list,
        blank=True,
        help_text=_("A part that is off has no address, no feed and no menu entry."),
    )

    PERSONAL = dict.fromkeys(["id", "site", "switched_off"])

    class Meta:
        verbose_name = _("parts of the site")
        verbose_name_plural = _("parts of the sites")

    def clean(self):
        known = {module.key for module in modules.registered()}
        unknown = sorted(set(self.switched_off) - known)
        if unknown:
            raise ValidationError(
                {"switched_off": _("No part of the site is called %(key)s.") % {"key": unknown[0]}}
            )
