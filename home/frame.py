"""What surrounds every page: menu, tabs, footer, banners. Kept until something changes."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from wagtail.models import Page, Site

from commons.pages import caching, lists, modules
from commons.pages.querysets import BasePageQuerySet
from commons.places.models import Area

from .models import EmergencyBanner, Footer, Navigation
from .models.footer import Column

# The bar of a phone holds four entries beside “More”; each module has an icon of the sprite.
TABS = {"services": "services", "news": "news", "guides": "guides"}


@dataclass(frozen=True)
class Entry:
    """A link of the menu, the tab bar or the footer."""

    label: str
    url: str
    icon: str = ""
    module: str = ""
    current: bool = False

    def at(self, path: str) -> "Entry":
        """The same entry, marked when `path` is its page or lies below it."""
        home = self.icon == "home"
        current = path == self.url if home else path.startswith(self.url)
        return replace(self, current=current)


def context(request) -> dict:
    """Template context processor; nothing is looked up until a template asks."""
    frame = SimpleLazyObject(lambda: Frame(request))
    return {
        "demo": settings.DEMO,
        "navigation": SimpleLazyObject(lambda: frame.navigation),
        "footer": SimpleLazyObject(lambda: frame.footer),
        "drawn_footer": SimpleLazyObject(lambda: frame.drawn_footer),
        "emergency_banners": SimpleLazyObject(lambda: frame.banners),
    }


class Frame:
    def __init__(self, request):
        self.path = request.path
        self.area_slug = request.GET.get("area", "")
        site = Site.find_for_request(request)
        language = get_language()
        name = f"frame:{site.pk if site else 0}:{language}"
        kept = caching.remember(name, lambda: _collect(site, language), at_hand=True)
        self.menu, self.tabs, self.footer, self.drawn_footer, self._banners = kept

    @property
    def navigation(self) -> dict:
        return {
            "items": [entry.at(self.path) for entry in self.menu],
            "tabs": [entry.at(self.path) for entry in self.tabs],
        }

    @property
    def banners(self) -> list:
        """Those of this hour, for everybody or for the place in the address."""
        now = timezone.now()
        area = None
        if self.area_slug and any(banner.area_id for banner in self._banners):
            area = Area.objects.filter(slug=self.area_slug).first()
        return [banner for banner in self._banners if banner.is_on(now) and banner.concerns(area)]


def _collect(site, language: str) -> tuple:
    lists.addresses()  # kept with the frame: what is read next links to them
    of_site = {"site": site, "locale__language_code": language}
    menu = Navigation.objects.filter(**of_site).prefetch_related("items").first()
    footer = Footer.objects.filter(**of_site).prefetch_related("links").first()
    items = list(menu.items.all()) if menu else []
    links = list(footer.links.all()) if footer else []
    pages = BasePageQuerySet(Page).visible_to(None)
    readable = pages.filter(pk__in=[row.page_id for row in [*items, *links]]).specific()
    by_id = {page.pk: page for page in readable}
    entries = [_entry(row, by_id) for row in items if row.page_id in by_id]
    outside = _outside_the_tree() if entries else []
    banners = EmergencyBanner.objects.visible_to(None).filter(locale__language_code=language)
    shown = [*entries, *outside]
    foot = {"about": footer.about if footer else "", "columns": _columns(links, by_id)}
    context = {"navigation": {"items": shown}, "footer": foot}
    return (
        shown,
        _tabs(items, by_id, site, language, outside),
        foot,
        render_to_string("components/footer.html", context),  # the same on every page
        [_readable(banner, pages) for banner in banners.select_related("area")],
    )


def _readable(banner, pages):
    """The banner, without its link when the page behind it is not for everybody."""
    banner.link_page = pages.filter(pk=banner.link_page_id).first()
    return banner


def _entry(row, by_id: dict, icon: str = "") -> Entry:
    page = by_id[row.page_id]
    return Entry(row.label or page.title, page.url, icon, getattr(page, "module", ""))


def _outside_the_tree() -> list[Entry]:
    """Modules that are no pages stand behind what editors put into the menu."""
    return [
        Entry(str(module.label), reverse(module.route), module.icon, module.key)
        for module in modules.registered()
        if module.route and modules.is_on(module.key)
    ]


def _tabs(items, by_id: dict, site, language: str, outside: list[Entry]) -> list[Entry]:
    from django.utils.translation import gettext as _

    if not items or not site:
        return []
    home = "/" if language == settings.LANGUAGE_CODE else f"/{language}/"
    tabs = [Entry(_("Home"), home, "home")]
    for row in items:
        module = getattr(by_id.get(row.page_id), "module", "")
        if module in TABS:
            tabs.append(_entry(row, by_id, TABS[module]))
    # The last place of the bar is for what people say to each other.
    return [*tabs[: 4 - len(outside[:1])], *outside[:1]]


def _columns(links, by_id: dict) -> list[dict]:
    columns = []
    for column in Column:
        entries = [_entry(r, by_id) for r in links if r.column == column and r.page_id in by_id]
        if entries:
            columns.append({"title": str(column.label), "links": entries})
    return columns
