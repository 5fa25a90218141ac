from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin

from commons.identity.words import PlainWords


class Footer(PlainWords, TranslatableMixin, ClusterableModel):
    """What stands at the foot of every page of a site, one row per language."""

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.CASCADE, related_name="+", verbose_name=_("site")
    )
    about = models.TextField(
        _("about the site"), max_length=300, help_text=_("Two sentences: who you are.")
    )

    panels = [
        FieldPanel("site"),
        FieldPanel("about"),
        InlinePanel("links", heading=_("Links"), label=_("link"), max_num=12),
    ]

    PERSONAL = dict.fromkeys(["id", "translation_key", "locale", "site", "about"])

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale"], name="one_footer_per_site_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.site} ({self.locale})"


class Column(models.TextChoices):
    SITE = "site", _("The site")
    DATA = "data", _("Your data")


class FooterLink(PlainWords, TranslatableMixin, Orderable):
    """A link in the footer. It disappears while its page may not be read."""

    footer = ParentalKey(Footer, on_delete=models.CASCADE, related_name="links")
    column = models.CharField(_("column"), max_length=8, choices=Column, default=Column.SITE)
    label = models.CharField(
        _("label"), max_length=60, blank=True, help_text=_("Leave empty for the page's title.")
    )
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("page"), FieldPanel("label"), FieldPanel("column")]

    PERSONAL = dict.fromkeys(
        ["id", "sort_order", "translation_key", "locale", "footer", "column", "label", "page"]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("link of the footer")
        verbose_name_plural = _("links of the footer")

    def __str__(self) -> str:
        return self.label or str(self.page)
