"""What news, opinion and guides have in common."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, prefetch_related_objects
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages import caching, lists, modules
from commons.pages.models import BasePage, Checklist
from commons.pages.querysets import BasePageQuerySet, by_id
from commons.safety.prepared import Prepared
from commons.themes.models import PageTheme
from network.organizations import participants
from network.organizations.forms import SectionPageForm
from network.organizations.participants import Participants

READ_ALSO = 3


def _newest_alike(pk, kind, locale, at, user=None, themes=None):
    """The newest other pages of a kind, those on the main theme of page `pk` first, or on one of
    `themes` if they are given.
    """
    if themes is None:
        themes = PageTheme.objects.filter(page=pk)[:1].values("theme")
    on_theme = PageTheme.objects.filter(page=OuterRef("pk"), theme__in=themes)
    pages = BasePageQuerySet(Page).visible_to(user, at).filter(content_type=kind, locale=locale)
    newest_first = pages.newest_first().query.order_by
    pages = pages.exclude(pk=pk).order_by(Exists(on_theme).desc(), *newest_first)
    return pages.in_own_class()[:READ_ALSO]


_alike_for_guests = Prepared(_newest_alike, apart=modules.off)


class Article(Participants, Checklist, BasePage):
    """Abstract: a text with a standfirst, a body, bylines and organisations."""

    base_form_class = SectionPageForm

    standfirst = models.TextField(
        _("standfirst"),
        max_length=400,
        help_text=_("What it is about, in one or two sentences. Lists and shares show it."),
    )
    body = BodyField(
        verbose_name=_("text"),
        help_text=_("Parts in the order they are read: headings, paragraphs, pictures, figures."),
    )

    search_fields = [
        *BasePage.search_fields,
        *participants.SEARCH_FIELDS,
        index.RelatedFields(
            "bylines", [index.RelatedFields("person", [index.SearchField("search_text")])]
        ),
        index.SearchField("standfirst", boost=1.5),
        index.SearchField("body"),
    ]

    PERSONAL = dict.fromkeys(["page_ptr", "standfirst", "body"])

    class Meta:
        abstract = True

    def read_next(self, user) -> list:
        """The editor's picks that `user` may read, then the newest of this kind, those on the main
        theme first. Four queries, and one for picks, which bring this page's own places and themes
        along.
        """
        picks = [row.target_id for row in self.read_also.all()]
        readable = by_id(user, picks)
        pages = [readable[pk] for pk in picks if pk in readable][:READ_ALSO]
        if len(pages) < READ_ALSO:
            pages += [page for page in self._alike(user) if page.pk not in readable]
        pages = pages[:READ_ALSO]
        prefetch_related_objects([self, *pages], "page_areas", "page_themes")
        return pages

    def _alike(self, user) -> list:
        main = self.page_themes.all()[:1]
        saved = isinstance(main, models.QuerySet)  # not so in a preview
        of_this_kind = (self.pk, self.content_type_id, self.locale_id)
        if saved and not user.is_authenticated:
            return _alike_for_guests(*of_this_kind, timezone.now())
        themes = None if saved else [row.theme_id for row in main]
        return list(_newest_alike(*of_this_kind, timezone.now(), user, themes))

    def organizations_named(self) -> list:
        writers = [row.organization for row in self.bylines.all() if row.organization]
        return super().organizations_named() + writers

    @cached_property
    def latest_correction(self):
        return max(self.corrections.all(), key=lambda row: row.date, default=None)

    @property
    def index_url(self) -> str:
        """Where this kind is listed in this page's language; empty when it is listed nowhere."""
        return lists.address(apps.get_model(self.parent_page_types[0]), near=self)

    def get_context(self, request, *args, **kwargs):
        if self.pk:
            prefetch_related_objects([self], "bylines__person__profiles")
        context = super().get_context(request, *args, **kwargs)
        kept_as = f"next:{self.pk}:{self.latest_revision_id}"
        context["read_next"] = caching.remember_for(
            request.user, kept_as, lambda: self.read_next(request.user)
        )
        context["index_url"] = self.index_url
        return context
