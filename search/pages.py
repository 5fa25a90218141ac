"""The source for a kind of page: `sources.register(page_source("news", _("News"), NewsPage))`."""

from .hits import Hit
from .sources import Source


def page_source(key: str, label: str, model) -> Source:
    """`model` is a concrete BasePage; its `visible_to`, `in_language` and filters are used."""
    return Source(
        key=key,
        label=label,
        model=model,
        visible=lambda user, language: model.objects.visible_to(user).in_language(language),
        narrow=_narrow,
        prefetch=("page_areas", "page_themes", "short_links"),
        to_hit=_to_hit,
    )


def _narrow(pages, area, theme):
    pages = pages.in_area(area) if area else pages
    return pages.on_theme(theme) if theme else pages


def _to_hit(page) -> Hit:
    return Hit(
        title=page.title,
        url=page.get_url(),
        kind=page.kind_label,
        summary=page.summary,
        published_on=page.published_on,
        theme=page.main_theme,
        areas=page.areas,
    )
