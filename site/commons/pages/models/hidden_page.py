"""A page that was readable and is hidden while a complaint about it stands."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HiddenPage(models.Model):
    """Remembers what was published, so that showing it again brings back exactly that.

    Made and ended by `actions.hiding`; publishing the page in the editor ends it too.
    """

    page = models.OneToOneField(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="+",
        verbose_name=_("page"),
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("what was published"),
    )
    hidden_at = models.DateTimeField(_("hidden at"), default=timezone.now)

    PERSONAL = dict.fromkeys(["page", "revision", "hidden_at"])

    class Meta:
        verbose_name = _("hidden page")
        verbose_name_plural = _("hidden pages")

    def __str__(self) -> str:
        return str(self.page_id)
