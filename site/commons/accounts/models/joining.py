"""Who may make an account on a site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


class Way(models.TextChoices):
    CLOSED = "closed", _("Closed: coordinators make accounts")
    INVITATION = "invitation", _("By invitation")
    OPEN = "open", _("Open to everybody")


@register_setting(icon="user", order=910)
class Joining(BaseSiteSetting):
    """Closed unless somebody decides otherwise: members need people who look after them."""

    way = models.CharField(
        _("making an account"),
        max_length=10,
        choices=Way,
        default=Way.CLOSED,
        help_text=_(
            "Open it once somebody moderates every day. Closing it leaves every account as it is."
        ),
    )

    PERSONAL = dict.fromkeys(["id", "site", "way"])

    class Meta:
        verbose_name = _("joining")
        verbose_name_plural = _("joining")

    @classmethod
    def way_of(cls, site) -> str:
        """Without writing a row, so that a page can ask."""
        row = cls.objects.filter(site=site).first() if site else None
        return row.way if row else Way.CLOSED
