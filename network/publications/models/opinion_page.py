from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.pages.models import ListingPage

from ..panels import OPINION_TABS
from .article import Article


class OpinionIndexPage(ListingPage):
    module = "opinion"
    kind_label = _("Opinion")

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.OpinionPage"]

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("list of opinion pieces")

    @property
    def item_model(self):
        return OpinionPage


class OpinionPage(Article):
    """What somebody thinks. The author stands at its head, and the site does not answer for it."""

    module = "opinion"
    kind_label = _("Opinion")
    card_rows = ("bylines__person__portrait__renditions",)

    parent_page_types = ["publications.OpinionIndexPage", "organizations.OrganizationPage"]
    subpage_types: list = []

    disclaimer = models.CharField(
        _("note under the text"),
        max_length=300,
        blank=True,
        help_text=_("Leave empty for the usual note that the opinion is the author's own."),
    )

    edit_handler = OPINION_TABS

    PERSONAL = dict.fromkeys(["disclaimer"])

    class Meta:
        verbose_name = _("opinion piece")
        verbose_name_plural = _("opinion pieces")

    @property
    def authors(self) -> list:
        return [row.person for row in self.bylines.all() if row.person]
