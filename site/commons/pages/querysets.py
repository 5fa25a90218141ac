"""The one reader: what a person may see of the page tree."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from commons.places.models import PageArea
from commons.safety.prepared import Prepared
from commons.themes.models import PageTheme

from . import modules, own_class


def _closed_to(user, path: str) -> Exists:
    """Whether a view restriction at or above `path` of the outer query shuts `user` out.

    Pages behind a shared password are shut to everybody: nobody could tell who knows it.
    """
    restrictions = PageViewRestriction.objects.annotate(
        reader_path=ExpressionWrapper(OuterRef(path), output_field=CharField())
    ).filter(reader_path__startswith=F("page__path"))
    if user is None or not user.is_authenticated:
        return Exists(restrictions)
    shared_password = Q(restriction_type=PageViewRestriction.PASSWORD)
    if user.is_superuser:
        return Exists(restrictions.filter(shared_password))
    foreign_group = Q(restriction_type=PageViewRestriction.GROUPS) & ~Q(
        groups__in=user.groups.order_by().values("pk")
    )
    return Exists(restrictions.filter(shared_password | foreign_group))


class BasePageQuerySet(PageQuerySet):
    """`BasePageQuerySet(Page)` reads the whole tree; a page class's `objects` reads one kind."""

    def visible_to(self, user, at=None):
        """Published, not expired, not behind a restriction, in a module that is switched on.

        `at` is now, for a `Prepared` query, which is told the hour.
        """
        off = modules.off()
        if getattr(self.model, "module", None) in off:
            return self.none()
        pages = self.filter(
            Q(expire_at__isnull=True) | Q(expire_at__gt=at or timezone.now()),
            ~_closed_to(user, "path"),
            # An alias is shut to whom its source is shut to.
            ~_closed_to(user, "alias_of__path"),
            live=True,
        )
        if off and self.model is Page:
            pages = pages.exclude(content_type__in=_content_types_in(off))
        return pages

    def in_language(self, code: str):
        return self.filter(locale__language_code=code)

    def in_area(self, area):
        """Pages about `area` or a place below it."""
        rows = PageArea.objects.filter(area__path__startswith=area.path)
        return self.filter(pk__in=rows.values("page"))

    def on_theme(self, theme):
        """Pages about `theme` or a theme below it."""
        rows = PageTheme.objects.filter(theme__path__startswith=theme.path)
        return self.filter(pk__in=rows.values("page"))

    def newest_first(self):
        return self.order_by(F("first_published_at").desc(nulls_last=True), "-pk")

    def with_short_links(self):
        """With the number of each page's short link (see `BasePage.short_link`)."""
        from .models import ShortLink

        links = ShortLink.objects.filter(
            content_type=OuterRef("content_type"), object_id=OuterRef("pk")
        )
        return self.annotate(short_link_number=Subquery(links.values("pk")[:1]))

    def in_own_class(self):
        """A few pages of any kind, with what they are always read with, in one query."""
        pages = self.with_short_links().select_related(*own_class.joins())
        pages._iterable_class = own_class.OwnClassIterable
        return pages

    def for_cards(self):
        """With all that a card or a row of a list shows, in a fixed number of queries."""
        return self.select_related(*self.model.read_with).prefetch_related(
            "page_themes", "page_areas", *self.model.card_rows
        )


def _content_types_in(off):
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import get_page_models

    models = [model for model in get_page_models() if getattr(model, "module", None) in off]
    return [
        content_type.pk for content_type in ContentType.objects.get_for_models(*models).values()
    ]


def _among(ids, user, at):
    return BasePageQuerySet(Page).visible_to(user, at).filter(pk__in=ids).in_own_class()


_among_for_guests = Prepared(lambda ids, at: _among(ids, None, at), apart=modules.off)


def by_id(user, ids) -> dict:
    """The pages among `ids` that `user` may read, each under its id (see `blocks.reading`)."""
    ids, now = tuple(ids), timezone.now()
    if not ids:
        return {}
    guest = user is None or not user.is_authenticated
    pages = _among_for_guests(ids, now) if guest else _among(ids, user, now)
    return {page.pk: page for page in pages}
