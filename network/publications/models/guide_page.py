from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.search import index

from commons.blocks import reading
from commons.pages.models import Cover, ListingPage

from ..panels import GUIDE_TABS
from .article import Article
from .guide_material import GuideMaterial


class GuideIndexPage(ListingPage):
    module = "guides"
    kind_label = _("Guides")

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.GuidePage"]

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("list of guides")

    @property
    def item_model(self):
        return GuidePage


class GuidePage(Cover, Article):
    """How to do something together, with materials to take away."""

    module = "guides"
    kind_label = _("Guide")
    card_rows = ("materials",)

    parent_page_types = ["publications.GuideIndexPage", "organizations.OrganizationPage"]
    subpage_types = ["home.StandardPage"]

    edition = models.CharField(
        _("edition"), max_length=60, blank=True, help_text=_("For example: first edition, 2024")
    )
    superseded_by = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="supersedes",
        verbose_name=_("replaced by"),
        help_text=_("A newer guide. Readers of this one are told."),
    )
    contributors = models.TextField(
        _("contributors"), blank=True, help_text=_("Who took part, as they wish to be named.")
    )
    how_made = RichTextField(
        _("how it was made"),
        blank=True,
        help_text=_("Meetings, visits and sources behind the guide."),
        features=["bold", "link", "ol", "ul"],
    )

    edit_handler = GUIDE_TABS
    search_fields = [*Article.search_fields, index.SearchField("material_titles")]

    PERSONAL = dict.fromkeys(["edition", "superseded_by", "contributors", "how_made"])

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def material_titles(self) -> str:
        return " ".join(material.title for material in self.materials.all())

    @cached_property
    def materials_count(self) -> int:
        return len(self.materials.all())

    @cached_property
    def materials_published_count(self) -> int:
        return sum(material.is_published for material in self.materials.all())

    @cached_property
    def _materials(self) -> list[GuideMaterial]:
        """The materials with their files, in one query; as typed in a preview."""
        rows = self.materials.all()
        return list(rows.select_related("document") if isinstance(rows, models.QuerySet) else rows)

    def materials_shown(self, pages: dict) -> list[tuple[GuideMaterial, str]]:
        """(material, address) in the editor's order. What is published behind a page the reader
        may not open is left out; what is still to come has the address "".
        """
        rows = [(material, material.address(pages)) for material in self._materials]
        return [(row, address) for row, address in rows if address or not row.is_published]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        wanted = [material.target_id for material in self._materials] + [self.superseded_by_id]
        pages = reading.visible_pages(request.user, filter(None, wanted))
        materials = self.materials_shown(pages)
        return context | {
            "materials": materials,
            "materials_published": sum(1 for _row, address in materials if address),
            "newer_edition": pages.get(self.superseded_by_id),
        }
