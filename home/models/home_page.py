from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from commons.pages import panels
from commons.pages.models import BasePage

from ..front import Front


class HomePage(BasePage):
    """The front door: the finder first, then what is fresh."""

    kind_label = _("Home")
    template = "home/home_page.html"

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "publications.NewsIndexPage",
        "publications.OpinionIndexPage",
        "publications.GuideIndexPage",
        "services.ServiceIndexPage",
        "organizations.OrganizationIndexPage",
        "home.StandardPage",
        "home.ContactPage",
    ]

    headline = models.CharField(
        _("headline"), max_length=120, help_text=_("The largest words on the page.")
    )
    standfirst = models.TextField(
        _("under the headline"), max_length=300, help_text=_("What people can find here.")
    )

    edit_handler = panels.tabs(
        content=[FieldPanel("headline"), FieldPanel("standfirst")], about=[], more=[]
    )

    PERSONAL = dict.fromkeys(["page_ptr", "headline", "standfirst"])

    class Meta:
        verbose_name = _("front page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | Front(request, self).sections()
