from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class ReadAlso(Orderable):
    """A page that an editor picked to be read next."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="read_also")
    target = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    PERSONAL = dict.fromkeys(["id", "sort_order", "page", "target"])

    class Meta(Orderable.Meta):
        verbose_name = _("page to read next")
        verbose_name_plural = _("pages to read next")

    def __str__(self) -> str:
        return str(self.target)
