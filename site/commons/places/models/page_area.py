from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .area import Area


class PageAreaManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("area")


class PageArea(Orderable):
    """A place that a page is about. One table for every kind of page, so one join filters all."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="page_areas")
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, related_name="page_areas", verbose_name=_("place")
    )

    objects = PageAreaManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "page", "area"])

    class Meta(Orderable.Meta):
        verbose_name = _("place of a page")
        verbose_name_plural = _("places of a page")
        constraints = [
            models.UniqueConstraint(fields=["page", "area"], name="a_page_names_a_place_once")
        ]

    def __str__(self) -> str:
        return str(self.area)
