from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages import panels
from commons.pages.models import BasePage, Checklist


class StandardPage(Checklist, BasePage):
    """About us, privacy, how to join: text that stays."""

    kind_label = _("Page")
    template = "home/standard_page.html"

    parent_page_types = [
        "home.HomePage",
        "home.StandardPage",
        "organizations.OrganizationPage",
        "publications.GuidePage",
    ]
    subpage_types = ["home.StandardPage"]

    standfirst = models.TextField(
        _("standfirst"),
        max_length=400,
        blank=True,
        help_text=_("What the page is about, in one or two sentences."),
    )
    body = BodyField(
        verbose_name=_("text"),
        help_text=_("Parts in the order they are read: headings, paragraphs, pictures, figures."),
    )

    edit_handler = panels.tabs(
        content=[FieldPanel("standfirst"), FieldPanel("body")],
        about=[],
        checklist=Checklist.checklist_panel,
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    PERSONAL = dict.fromkeys(["page_ptr", "standfirst", "body"])

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
