"""What the front page shows of each part of the site that is switched on."""

from wagtail.models import Page

from commons.pages import caching
from commons.pages.querysets import BasePageQuerySet
from network.organizations.models import OrganizationPage
from network.publications.models import GuidePage, NewsPage, OpinionPage
from network.services.models import ServicePage

from .finder import Finder

SERVICES, NEWS, GUIDES, OPINIONS, ORGANIZATIONS = 3, 5, 3, 3, 12


class Front:
    """Collects the sections for one reader, in one language. Each section costs at most five
    queries, and none while it is kept for anonymous readers.
    """

    def __init__(self, request, page):
        self.request = request
        self.user = request.user
        self.page = page

    def sections(self) -> dict:
        """The template context: a list per section, empty when its module is off."""
        return {
            "finder": Finder(self.request.GET),
            "indexes": self._section("indexes", self._indexes),
            "services": self._section("services", self._services),
            "news": self._section("news", lambda: self._newest(NewsPage, NEWS)),
            "guides": self._section("guides", lambda: self._newest(GuidePage, GUIDES)),
            "opinions": self._section("opinions", lambda: self._newest(OpinionPage, OPINIONS)),
            "organizations": self._section("organizations", self._organizations),
        }

    def _section(self, name: str, collect):
        return caching.remember_for(self.user, f"front:{self.page.pk}:{name}", collect)

    def _indexes(self) -> dict[str, Page]:
        """The list page of each module that is on."""
        pages = BasePageQuerySet(Page).visible_to(self.user).child_of(self.page)
        modules = [(getattr(page.specific_class, "module", ""), page) for page in pages]
        return {module: page for module, page in modules if module}

    def _pages(self, model):
        pages = model.objects.visible_to(self.user).filter(locale_id=self.page.locale_id)
        return pages.newest_first().for_cards()

    def _newest(self, model, number: int) -> list:
        return list(self._pages(model)[:number])

    def _services(self) -> list:
        return list(self._pages(ServicePage).freshest_first()[:SERVICES])

    def _organizations(self) -> list:
        pages = self._pages(OrganizationPage).order_by("organization__sort_name")
        return list(pages[:ORGANIZATIONS])
