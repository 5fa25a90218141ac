from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages import panels
from commons.pages.models import BasePage, Checklist


class ContactPage(Checklist, BasePage):
    """How to reach the network. No form: what people write should not pass through this server."""

    kind_label = _("Contact")
    template = "home/contact_page.html"

    parent_page_types = ["home.HomePage"]
    subpage_types: list = []
    max_count_per_parent = 1

    standfirst = models.TextField(
        _("standfirst"),
        max_length=400,
        blank=True,
        help_text=_("When and how to reach you, in one or two sentences."),
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("whose contacts to show"),
        help_text=_("Its public telephone numbers and addresses appear on the page."),
    )
    body = BodyField(
        verbose_name=_("text"),
        blank=True,
        help_text=_("Parts in the order they are read: headings, paragraphs, pictures, figures."),
    )

    edit_handler = panels.tabs(
        content=[FieldPanel("standfirst"), FieldPanel("organization"), FieldPanel("body")],
        about=[],
        checklist=Checklist.checklist_panel,
    )
    search_fields = [*BasePage.search_fields, index.SearchField("standfirst")]

    PERSONAL = dict.fromkeys(["page_ptr", "standfirst", "organization", "body"])

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    @property
    def contacts(self):
        return self.organization.contacts.visible_to(None) if self.organization else []
