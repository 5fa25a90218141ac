"""What the front page shows of each part of the site that is switched on."""

from wagtail.models import Page

from commons.pages.querysets import BasePageQuerySet
from network.organizations.models import OrganizationPage
from network.publications.models import GuidePage, NewsPage, OpinionPage
from network.services.models import ServicePage

from .finder import Finder

SERVICES, NEWS, GUIDES, OPINIONS, ORGANIZATIONS = 3, 5, 3, 3, 9


class Front:
    """Collects the sections for one reader, in one language."""

    def __init__(self, request, page):
        self.user = request.user
        self.page = page
        self.finder = Finder(request.GET)

    def _pages(self, model):
        pages = model.objects.visible_to(self.user).filter(locale_id=self.page.locale_id)
        return pages.newest_first().for_cards()

    def indexes(self) -> dict:
        """The lists below the front page that its reader may open, each under its module."""
        pages = BasePageQuerySet(Page).visible_to(self.user).child_of(self.page)
        by_module = {getattr(page.specific_class, "module", ""): page for page in pages}
        by_module.pop("", None)
        return by_module

    def sections(self) -> dict:
        """The template context: a list per section, empty when its module is off."""
        services = self._pages(ServicePage).freshest_first()
        organizations = self._pages(OrganizationPage).order_by("organization__sort_name")
        return {
            "finder": self.finder,
            "indexes": self.indexes(),
            "services": services[:SERVICES],
            "news": self._pages(NewsPage)[:NEWS],
            "guides": self._pages(GuidePage)[:GUIDES],
            "opinions": self._pages(OpinionPage)[:OPINIONS],
            "organizations": organizations[:ORGANIZATIONS],
        }
