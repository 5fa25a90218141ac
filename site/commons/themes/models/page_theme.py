from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .theme import Theme


class PageThemeManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("theme")


class PageTheme(Orderable):
    """A theme of a page; the first is the main one. One table for every kind of page."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="page_themes")
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="page_themes", verbose_name=_("theme")
    )

    objects = PageThemeManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "page", "theme"])

    class Meta(Orderable.Meta):
        verbose_name = _("theme of a page")
        verbose_name_plural = _("themes of a page")
        constraints = [
            models.UniqueConstraint(fields=["page", "theme"], name="a_page_names_a_theme_once")
        ]

    def __str__(self) -> str:
        return str(self.theme)
