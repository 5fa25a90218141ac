"""What surrounds every page: menu, tabs, footer, banners. Kept until something changes."""

from dataclasses import dataclass
from functools import partial
from secrets import token_hex

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.models import Site

from commons.pages import caching, lists, modules
from commons.pages.querysets import by_id as readable
from commons.places.models import Area
from commons.safety.prepared import Prepared

from .models import EmergencyBanner, Footer
from .models.footer import Column, FooterLink
from .models.navigation import NavigationItem


def _of_site(rows, site, language: str, within: str = ""):
    return rows.filter(**{f"{within}site": site, f"{within}locale__language_code": language})


_items = Prepared(partial(_of_site, NavigationItem.objects.get_queryset(), within="navigation__"))
_links = Prepared(partial(_of_site, FooterLink.objects.get_queryset(), within="footer__"))
_footer = Prepared(partial(_of_site, Footer.objects.get_queryset()))
_all_banners = Prepared(
    lambda language, at: (
        EmergencyBanner.objects.visible_to(None, at)
        .filter(locale__language_code=language)
        .select_related("area")
    )
)

# The bar of a phone holds four entries beside “More”; each module has an icon of the sprite.
CURRENT = ' aria-current="true"'
TABS = {"services": "services", "news": "news", "guides": "guides"}


@dataclass(frozen=True)
class Entry:
    """A link of the menu, the tab bar or the footer."""

    label: str
    url: str
    icon: str = ""
    module: str = ""

    def is_current(self, path: str, module: str) -> bool:
        """Whether the page at `path`, of `module` if it is of one, is this or lies below it."""
        if module:
            return self.module == module
        return path == self.url if self.icon == "home" else path.startswith(self.url)


class Bar:
    """The menu or the tab bar, drawn once: only which entry is current is filled in for a page."""

    def __init__(self, template: str, entries: list[Entry]):
        self.entries = entries
        mark = token_hex()  # which no editor can write into a label
        drawn = render_to_string(template, {"entries": entries, "mark": mark}) if entries else ""
        self._start, *self._parts = drawn.split(mark)  # one part behind each entry's mark

    def at(self, path: str, module: str) -> str:
        drawn = [self._start]
        for entry, part in zip(self.entries, self._parts, strict=True):
            drawn += [CURRENT if entry.is_current(path, module) else "", part]
        return mark_safe("".join(drawn))  # noqa: S308, the template's own words


def context(request) -> dict:
    """Template context processor; nothing is looked up until a template asks."""
    frame = SimpleLazyObject(lambda: Frame(request))
    return {
        "demo": settings.DEMO,
        "site_frame": frame,
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
        name = f"drawn-frame:{site.pk if site else 0}:{language}"
        kept = caching.remember(name, lambda: _collect(site, language), at_hand=True)
        self.menu, self.tabs, self.footer, self.drawn_footer, self._banners = kept

    @property
    def banners(self) -> str:
        """Those of this hour, for everybody or for the place in the address, as drawn."""
        now, area = timezone.now(), None
        if self.area_slug and any(banner.area_id for banner, _ in self._banners):
            area = Area.objects.filter(slug=self.area_slug).first()
        return mark_safe(  # noqa: S308, each is drawn by its template
            "".join(
                drawn
                for banner, drawn in self._banners
                if banner.is_on(now) and banner.concerns(area)
            )
        )


def _collect(site, language: str) -> tuple:
    lists.addresses()  # kept with the frame: what is read next links to them
    of_site = (site.pk if site else 0, language)
    items, links = _items(*of_site), _links(*of_site)
    footer = _footer.first(*of_site)
    by_id = readable(None, [row.page_id for row in [*items, *links]])
    entries = [_entry(row, by_id) for row in items if row.page_id in by_id]
    outside = _outside_the_tree() if entries else []
    shown = [*entries, *outside]
    foot = {"about": footer.about if footer else "", "columns": _columns(links, by_id)}
    context = {"entries": shown, "footer": foot}
    return (
        Bar("components/menu.html", shown),
        Bar("components/tabs.html", _tabs(items, by_id, site, language, outside)),
        foot,
        render_to_string("components/footer.html", context),  # the same on every page
        [(banner, _drawn(banner)) for banner in _all_banners(language, timezone.now())],
    )


def _drawn(banner) -> str:
    """Without its link when the page behind it is not for everybody."""
    if number := banner.link_page_id:
        banner.link_page = readable(None, [number]).get(number)
    return render_to_string("components/emergency_banner.html", {"banner": banner})


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
