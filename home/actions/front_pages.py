"""The front page in each language, and the lists below it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from commons.safety import audit
from network.organizations.models import OrganizationIndexPage
from network.publications.models import GuideIndexPage, NewsIndexPage, OpinionIndexPage
from network.services.models import ServiceIndexPage

from ..audit_actions import SET_UP
from ..models import HomePage
from .placing import place, translate

LISTS = {
    "services": ServiceIndexPage,
    "news": NewsIndexPage,
    "guides": GuideIndexPage,
    "opinion": OpinionIndexPage,
    "organizations": OrganizationIndexPage,
}


def languages() -> list[Locale]:
    """The switched-on languages as Locale rows, made when missing; the site's own comes first."""
    return [Locale.objects.get_or_create(language_code=code)[0] for code, _ in settings.LANGUAGES]


@transaction.atomic
def open_front(*, words: dict, by=None) -> HomePage:
    """The front page in every language that `words` has. The site's own is returned.

    Wagtail's welcome page goes; the site takes its address from `SITE_URL`. Nothing changes when
    a front page is there already.
    """
    own, *others = languages()
    home = HomePage.objects.filter(locale=own, depth=2).first()
    if home is None:
        root = Page.get_first_root_node()
        home = HomePage(locale=own, slug="wasl", **_fields(words[own.language_code]))
        place(page=home, under=root, by=by)
        _point_site_at(home)
        _remove_welcome(root)
        audit.record(SET_UP, home, by)
    for locale in others:
        if locale.language_code in words and not home.get_translation_or_none(locale):
            fields = _fields(words[locale.language_code])
            translate(page=home, locale=locale, change=_setter(fields), by=by)
    return home


@transaction.atomic
def open_lists(*, home: HomePage, words: dict, by=None) -> dict[str, Page]:
    """One list of each kind below `home` and its translations. Returns {slug: list}."""
    lists = {}
    for slug, model in LISTS.items():
        title, summary = words[slug][home.locale.language_code]
        page = model.objects.child_of(home).first()
        if page is None:
            page = model(title=title, slug=slug, search_description=summary, locale=home.locale)
            place(page=page, under=home, by=by)
        for other in home.get_translations():
            code = other.locale.language_code
            if code in words[slug] and not page.get_translation_or_none(other.locale):
                title, summary = words[slug][code]
                change = _setter({"title": title, "slug": slug, "search_description": summary})
                translate(page=page, locale=other.locale, change=change, by=by)
        lists[slug] = page
    return lists


def _fields(words: dict) -> dict:
    return {
        "title": words["title"],
        "headline": words["headline"],
        "standfirst": words["lead"],
    }


def _setter(fields: dict):
    def change(page):
        for name, value in fields.items():
            setattr(page, name, value)
        page.draft_title = page.title

    return change


def _point_site_at(home: HomePage) -> None:
    address = urlsplit(settings.SITE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.site_name = settings.SITE_NAME
    site.root_page = home
    site.save()


def _remove_welcome(root: Page) -> None:
    """Take away the page Wagtail's first migration leaves; only when it is still just that."""
    for page in root.get_children().filter(slug="home"):
        if type(page.specific) is Page and not page.get_children().exists():
            page.delete()
