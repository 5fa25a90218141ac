"""What the front page shows of each part of the site that is switched on."""

from django.db.models import Q, prefetch_related_objects
from django.utils import timezone
from wagtail.models import Page

from commons.pages import caching, modules
from commons.pages.querysets import BasePageQuerySet
from forum import kept
from forum.models import Topic
from network.organizations.models import OrganizationPage
from network.publications.models import GuidePage, NewsPage, OpinionPage
from network.services.freshness.log import newest_check, periods_at
from network.services.models import ServicePage

from .finder import Finder

SECTIONS = {
    "services": (ServicePage, 3),
    "news": (NewsPage, 5),
    "guides": (GuidePage, 3),
    "opinions": (OpinionPage, 3),
    "organizations": (OrganizationPage, 12),
}

TOPICS = 4

# What the cards show of other tables, but for pictures; a tile shows an organisation's name only.
ROWS = {
    ServicePage: ("participations", "service__places__opening_hours"),
    GuidePage: GuidePage.card_rows,
    OpinionPage: ("bylines",),
}


class Front:
    """Collects the sections for one reader, in one language: nine queries for all of them, and
    none while they are kept for anonymous readers.
    """

    def __init__(self, request, page):
        self.request = request
        self.user = request.user
        self.page = page

    def sections(self) -> dict:
        """The template context: a list per section, empty when its module is off."""
        shown = caching.remember_for(self.user, f"front:{self.page.pk}", self._collect)
        return {"finder": Finder(self.request.GET), **shown}

    def _collect(self) -> dict:
        pages = self._pages()
        return {"indexes": self._indexes(pages), "topics": self._topics()} | {
            name: [page for page in pages if isinstance(page, model)]
            for name, (model, _number) in SECTIONS.items()
        }

    def _indexes(self, pages) -> dict[str, Page]:
        """The list page of each module that is on."""
        below = [page for page in pages if page.depth == self.page.depth + 1]
        return {page.module: page for page in below if getattr(page, "module", "")}

    def _pages(self) -> list[Page]:
        """The lists, and the pages of all sections, each section in its own order, with what their
        cards show.
        """
        below = BasePageQuerySet(Page).visible_to(self.user).child_of(self.page)
        chosen = Q(pk__in=below.order_by().values("pk"))
        for model, number in SECTIONS.values():
            chosen |= Q(pk__in=self._first(model)[:number].values("pk"))
        pages = BasePageQuerySet(Page).filter(chosen).in_own_class()
        pages = pages.annotate(newest_check=newest_check("servicepage__service"))
        pages = list(
            pages.order_by(
                "organizationpage__organization__sort_name",
                periods_at(timezone.localdate(), "servicepage__service"),
                *BasePageQuerySet(Page).newest_first().query.order_by,
            )
        )
        prefetch_related_objects(pages, "page_themes", "page_areas")
        for model, rows in ROWS.items():
            prefetch_related_objects([p for p in pages if isinstance(p, model)], *rows)
        pictures = [picture for page in pages for picture in _pictures(page)]
        prefetch_related_objects(pictures, "renditions")
        return pages

    def _topics(self) -> list:
        """Where something was said lately in the forum."""
        if not modules.is_on("forum"):
            return []
        topics = Topic.objects.visible_to(self.user).listed().outside_rooms()
        kept.tells_of_lists()
        return list(topics.latest_first().select_related("category")[:TOPICS])

    def _first(self, model):
        pages = model.objects.visible_to(self.user).filter(locale_id=self.page.locale_id)
        if model is ServicePage:
            return pages.freshest_first()
        if model is OrganizationPage:
            return pages.order_by("organization__sort_name")
        return pages.newest_first()


def _pictures(page) -> list:
    """Those its card shows, of whatever kind it is."""
    if isinstance(page, OpinionPage):
        shown = [author.portrait for author in page.authors[:1]]
    elif isinstance(page, OrganizationPage):
        shown = [page.organization.logo]
    else:
        shown = [getattr(page, "cover", None)]
    return [picture for picture in shown if picture]
