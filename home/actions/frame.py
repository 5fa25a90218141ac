"""The main menu and the footer of a site, in each language of its front page."""

from django.db import transaction
from wagtail.models import Site

from commons.safety import audit

from ..audit_actions import SET_UP
from ..models import Footer, FooterLink, HomePage, Navigation, NavigationItem


@transaction.atomic
def furnish(
    *, site: Site, home: HomePage, entries: list, about: dict, links: list, by=None
) -> None:
    """Give every language a menu of `entries` (pages) and a footer; one that is there stays.

    `about` is the footer's text by language, `links` are pairs (column, page).
    """
    made = []
    for front in home.get_translations(inclusive=True):
        locale = front.locale
        if not Navigation.objects.filter(site=site, locale=locale).exists():
            menu = Navigation(site=site, locale=locale)
            menu.translation_key = _key(Navigation, site, menu)
            menu.items = [
                NavigationItem(page=page, locale=locale, sort_order=position)
                for position, page in enumerate(_in_language(entries, locale))
            ]
            menu.save()
            made.append(menu)
        if locale.language_code in about and not _footer(site, locale):
            footer = Footer(site=site, locale=locale, about=about[locale.language_code])
            footer.translation_key = _key(Footer, site, footer)
            footer.links = [
                FooterLink(page=page, column=column, locale=locale, sort_order=position)
                for position, (column, page) in enumerate(_pairs(links, locale))
            ]
            footer.save()
            made.append(footer)
    if made:
        audit.record(SET_UP, home, by, part="frame")


def _footer(site, locale) -> bool:
    return Footer.objects.filter(site=site, locale=locale).exists()


def _key(model, site, row):
    """The translation key shared by a site's rows of one kind."""
    first = model.objects.filter(site=site).first()
    return first.translation_key if first else row.translation_key


def _in_language(pages, locale) -> list:
    found = (page.get_translation_or_none(locale) for page in pages)
    return [page for page in found if page is not None]


def _pairs(links, locale) -> list:
    found = ((column, page.get_translation_or_none(locale)) for column, page in links)
    return [(column, page) for column, page in found if page is not None]
