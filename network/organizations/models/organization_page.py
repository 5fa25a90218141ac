"""An organisation's public profile, and the section of the tree its authors write in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages.models import BasePage, Checklist, ListingPage

from ..forms import OrganizationPageForm
from ..panels import ORGANIZATION_TABS
from .organization import Organization


class OrganizationIndexPage(ListingPage):
    module = "organizations"
    kind_label = _("Organisations")

    parent_page_types = ["home.HomePage"]
    subpage_types = ["organizations.OrganizationPage"]

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("list of organisations")

    @property
    def item_model(self):
        return OrganizationPage

    def items_for(self, user):
        return super().items_for(user).order_by("organization__sort_name")


class OrganizationPage(Checklist, BasePage):
    base_form_class = OrganizationPageForm

    module = "organizations"
    kind_label = _("Organisation")
    read_with = ("organization__logo",)
    card_rows = (
        "organization__coverage_areas",
        "organization__themes",
        "organization__logo__renditions",
    )
    template = "organizations/organization_page.html"

    parent_page_types = ["organizations.OrganizationIndexPage"]
    subpage_types = [
        "publications.NewsPage",
        "publications.OpinionPage",
        "publications.GuidePage",
        "services.ServicePage",
        "home.StandardPage",
    ]

    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("organisation"),
        help_text=_("Whose page this is. Its authors write below it."),
    )
    standfirst = models.TextField(
        _("in short"), max_length=400, help_text=_("Who you are and what you do, in two sentences.")
    )
    body = BodyField(
        verbose_name=_("text"),
        blank=True,
        help_text=_("Parts in the order they are read: headings, paragraphs, pictures, figures."),
    )

    edit_handler = ORGANIZATION_TABS
    search_fields = [
        *BasePage.search_fields,
        index.RelatedFields("organization", [index.SearchField("search_text", boost=2)]),
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    PERSONAL = dict.fromkeys(["page_ptr", "organization", "standfirst", "body"])

    class Meta:
        verbose_name = _("organisation's page")
        verbose_name_plural = _("organisations' pages")
        constraints = []

    def get_context(self, request, *args, **kwargs):
        """With what everybody may see of the organisation; the page may be cached."""
        from ..output import published_by

        output = published_by(self.organization, self.locale_id)
        memberships = self.organization.memberships.filter(left_on__isnull=True)
        return super().get_context(request, *args, **kwargs) | {
            "services": [page for page in output if page.module == "services"],
            "publications": [page for page in output if page.module != "services"],
            "contacts": list(self.organization.contacts.visible_to(None)),
            "areas": list(self.organization.coverage_areas.by_name()),
            "networks": [row.network for row in memberships.select_related("network")],
        }
