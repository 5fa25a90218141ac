from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from commons.pages.models import Cover, ListingPage

from ..panels import NEWS_TABS
from .article import Article


class NewsIndexPage(ListingPage):
    module = "news"
    kind_label = _("News")

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.NewsPage"]

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("list of news")

    @property
    def item_model(self):
        return NewsPage


class NewsPage(Cover, Article):
    """Something that happened."""

    module = "news"
    kind_label = capfirst(_("news item"))
    card_rows = ("cover__renditions",)

    parent_page_types = ["publications.NewsIndexPage", "organizations.OrganizationPage"]
    subpage_types: list = []

    event_date = models.DateField(
        _("date of the event"), null=True, blank=True, help_text=_("The day it happened, if one.")
    )

    edit_handler = NEWS_TABS

    PERSONAL = dict.fromkeys(["event_date"])

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
