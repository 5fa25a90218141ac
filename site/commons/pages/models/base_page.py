"""What every page of the site is and can be asked."""

import math

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db.models import Q, Subquery
from django.http import Http404
from django.template.defaultfilters import truncatechars
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import get_language
from wagtail.models import Page, PageManager, PageViewRestriction, Site
from wagtail.search import index

from commons.identity.words import PlainWords
from commons.safety.prepared import Prepared

from .. import caching, locales, modules
from ..forms import PageForm
from ..querysets import BasePageQuerySet
from .short_link import ShortLink

# The pages at these addresses in the tree, the deepest first. Tables of all kinds are joined, so
# writing the query down takes longer than answering it.
_at = Prepared(
    lambda paths: (
        BasePageQuerySet(Page).filter(url_path__in=paths).in_own_class().order_by("-depth")
    )
)
# What everybody may read of what lies above a page, at these paths, and of its translations.
_around = Prepared(
    lambda paths, pk, at: (
        BasePageQuerySet(Page)
        .visible_to(None, at)
        .filter(
            Q(path__in=paths)
            | Q(translation_key=Subquery(Page.objects.filter(pk=pk).values("translation_key")))
        )
        .exclude(pk=pk)
        .order_by("path")
        .in_own_class()
    ),
    apart=modules.off,
)
WORDS_A_MINUTE = 180  # slow, attentive reading of Arabic on a small screen


class BasePage(PlainWords, Page):
    """Abstract. `module` is the part of the site a kind of page belongs to (see `modules`)."""

    module = ""
    kind_label = ""
    read_with: tuple = ()  # foreign keys that every reading of a page needs
    card_rows: tuple = ()  # rows of other tables that a card or a row of a list shows
    show_in_menus_default = False
    base_form_class = PageForm
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]  # pages are read; nothing is sent to them

    short_links = GenericRelation(ShortLink)

    objects = PageManager.from_queryset(BasePageQuerySet)()

    # Found by its kind and by the names of its places and themes too, in every spelling.
    search_fields = [
        *Page.search_fields,
        index.SearchField("search_description"),
        index.SearchField("kind_words"),
        index.RelatedFields(
            "page_areas", [index.RelatedFields("area", [index.SearchField("search_text")])]
        ),
        index.RelatedFields(
            "page_themes", [index.RelatedFields("theme", [index.SearchField("search_text")])]
        ),
    ]

    PERSONAL: dict = {}

    class Meta:
        abstract = True

    # Words

    @property
    def summary(self) -> str:
        """At most 300 characters of plain text, for cards, feeds and search engines."""
        words = self.search_description or getattr(self, "standfirst", "")
        return truncatechars(strip_tags(words), 300)

    def kind_words(self) -> str:
        """What kind of page this is, in its own language: who looks for “services in …” gets them."""
        with translation.override(locales.code(self.locale_id)):
            return str(self.kind_label)

    @cached_property
    def reading_minutes(self) -> int:
        body = getattr(self, "body", None)
        texts = body.stream_block.get_searchable_content(body) if body else []
        words = sum(len(str(text).split()) for text in texts)
        return max(1, math.ceil(words / WORDS_A_MINUTE))

    @property
    def published_on(self):
        """The local date of the first publication, or None."""
        moment = self.first_published_at
        return timezone.localdate(moment) if moment else None

    # Vocabularies

    @cached_property
    def themes(self) -> list:
        return [row.theme for row in self.page_themes.all()]

    @property
    def main_theme(self):
        return self.themes[0] if self.themes else None

    @cached_property
    def areas(self) -> list:
        return [row.area for row in self.page_areas.all()]

    @cached_property
    def is_sensitive(self) -> bool:
        return any(theme.sensitive for theme in self.themes)

    # Addresses

    @property
    def hides_its_address(self) -> bool:
        """Whether `/s/…` is the page's only address, so that history and shares tell nothing."""
        return False

    @cached_property
    def short_link(self):
        """The page's ShortLink; made when it was first published, None before."""
        if hasattr(self, "short_link_number"):
            number = self.short_link_number
            return number and ShortLink(
                pk=number, content_type_id=self.content_type_id, object_id=self.pk
            )
        return next(iter(self.short_links.all()), None)

    @property
    def share_url(self) -> str:
        site_parts = super().get_url_parts()
        if not self.short_link or not site_parts:
            return self.full_url
        return f"{site_parts[1]}{self.short_link.path}"

    def get_url_parts(self, request=None):
        parts = super().get_url_parts(request)
        if parts and self.hides_its_address and self.short_link:
            return parts[0], parts[1], self.short_link.path
        return parts

    def get_absolute_url(self) -> str:
        return self.get_url()

    @cached_property
    def translations_on_offer(self) -> list[tuple[str, str, str]]:
        """(code, name in its own language, address) of every visible translation but this one."""
        names = dict(settings.LANGUAGES)
        pages = [page for page in self._around if page.translation_key == self.translation_key]
        coded = [(locales.code(page.locale_id), page) for page in pages]
        return [(code, names[code], page.url) for code, page in coded if code in names]

    def get_admin_display_title(self) -> str:
        """What readers see, once they do: a draft's new title is no business of other sections."""
        return self.title if self.live else super().get_admin_display_title()

    @cached_property
    def above(self) -> list[Page]:
        """Pages above this one that everybody may read, from the front page down."""
        return [page for page in self._around if self.path.startswith(page.path)]

    @cached_property
    def _around(self) -> list[Page]:
        """What lies above and the translations, as everybody may read them, in one query."""
        if not self.pk:
            return []
        lengths = range(2 * self.steplen, len(self.path), self.steplen)
        above = tuple(self.path[:length] for length in lengths)
        return _around(above or ("",), self.pk, timezone.now())

    # Serving

    @classmethod
    def can_create_at(cls, parent) -> bool:
        return modules.is_on(cls.module) and super().can_create_at(parent)

    def route(self, request, path_components):
        """Like Wagtail's, but finds the page of a long address in one step instead of many."""
        if not modules.is_on(self.module):
            raise Http404
        if not path_components:
            self.refuse_after_expiry()
            return super().route(request, path_components)
        longest_first = range(len(path_components), 0, -1)
        paths = [f"{self.url_path}{'/'.join(path_components[:n])}/" for n in longest_first]
        below = (page for page in _at(tuple(paths)) if page.path.startswith(self.path))
        nearest = next(below, None)
        if nearest is None:
            raise Http404
        rest = path_components[nearest.depth - self.depth :]
        return nearest.specific.route(request, rest)

    def refuse_after_expiry(self) -> None:
        """The hour counts, not the scheduler that comes along some time after it."""
        if self.expire_at and self.expire_at <= timezone.now():
            raise Http404

    def get_view_restrictions(self):
        restrictions = PageViewRestriction.objects.order_by("pk")
        anywhere = caching.remember("restrictions", restrictions.exists, at_hand=True)
        if not anywhere:
            return restrictions.none()
        own = super().get_view_restrictions()
        source = self.alias_of
        # Wagtail looks at an alias's source, not at the section the source lies in.
        return own | source.get_view_restrictions() if source else own

    @property
    def localized(self):
        """Wagtail's answer, without asking the database for the locale of the page itself."""
        here = locales.code(self.locale_id) == get_language()
        return self if here else super().localized

    def address_elsewhere(self) -> str:
        """Where the page answers when it is not at the address it was found under, else ""."""
        if self.hides_its_address or locales.code(self.locale_id) != get_language():
            return self.get_url() or "/"
        return ""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["site"] = Site.find_for_request(request)
        return context
