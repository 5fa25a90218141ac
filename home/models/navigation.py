from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin

from commons.identity.words import PlainWords


class Navigation(TranslatableMixin, ClusterableModel):
    """The main menu of a site, one row per language."""

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.CASCADE, related_name="+", verbose_name=_("site")
    )

    panels = [
        FieldPanel("site"),
        InlinePanel("items", heading=_("Entries"), label=_("entry"), max_num=8),
    ]

    PERSONAL = dict.fromkeys(["id", "translation_key", "locale", "site"])

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("main menu")
        verbose_name_plural = _("main menus")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale"], name="one_menu_per_site_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.site} ({self.locale})"


class NavigationItem(PlainWords, TranslatableMixin, Orderable):
    """An entry of the menu. It disappears while its page may not be read."""

    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="items")
    label = models.CharField(
        _("label"), max_length=40, blank=True, help_text=_("Leave empty for the page's title.")
    )
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("page"), FieldPanel("label")]

    PERSONAL = dict.fromkeys(
        ["id", "sort_order", "translation_key", "locale", "navigation", "label", "page"]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entry of the menu")
        verbose_name_plural = _("entries of the menu")

    def __str__(self) -> str:
        return self.label or str(self.page)
