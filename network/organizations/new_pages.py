"""What is new in a followed theme, place or organisation, for any kind of page with participants."""

from commons.notices.following import MOST, Item, Source
from commons.places.models import Area
from commons.themes.models import Theme

from .models import Organization


def source(key: str, label: str, model) -> Source:
    """The pages of `model`, in the member's language or else in the one they were written in."""

    def fresh(user, target, after, until):
        pages = model.objects.visible_to(user).filter(alias_of=None)
        within = _in(pages, target).filter(first_published_at__gt=after)
        within = within.filter(first_published_at__lte=until).newest_first()
        rows = within.values_list("pk", "translation_key", "locale__language_code")[: MOST * 2]
        return _one_language(pages, list(rows), user.preferred_language)

    def items(user, ids):
        return [
            Item(page.pk, page.title, page.url, str(page.kind_label), page.first_published_at)
            for page in model.objects.visible_to(user).filter(pk__in=ids)
        ]

    return Source(key=key, label=label, fresh=fresh, items=items)


def _in(pages, target):
    if isinstance(target, Theme):
        return pages.on_theme(target)
    if isinstance(target, Area):
        return pages.in_area(target)
    if isinstance(target, Organization):
        return pages.filter(pk__in=target.participations.values("page"))
    return pages.none()


def _one_language(pages, rows: list, language: str) -> list[int]:
    """Of the versions of one page, the member's own; another only where there is none to read."""
    keys = {key for _pk, key, code in rows if code != language}
    own = set()
    if keys:
        own = set(
            pages.in_language(language)
            .filter(translation_key__in=keys)
            .values_list("translation_key", flat=True)
        )
    chosen, told = [], set()
    for pk, key, code in rows:
        if code == language or (key not in own and key not in told):
            chosen.append(pk)
            told.add(key)
    return chosen
