"""What an organisation has published, of whatever kind."""

from wagtail.models import Page

from commons.pages.querysets import BasePageQuerySet

from .models.participation import Role

SHOWN = 24


def published_by(organization, locale_id: int) -> list[Page]:
    """The newest visible pages made by `organization` in one language; three queries.

    The rows are of their own class, with the fields of Page only: show title, kind, date, theme.
    """
    pages = (
        BasePageQuerySet(Page)
        .visible_to(None)
        .filter(
            locale_id=locale_id,
            participations__organization=organization,
            participations__role=Role.BY,
        )
    )
    pages = pages.newest_first().prefetch_related("page_themes__theme")
    return list(pages.specific(defer=True)[:SHOWN])
