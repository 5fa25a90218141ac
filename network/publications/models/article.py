"""What news, opinion and guides have in common."""

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, When, prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages import caching, lists
from commons.pages.models import BasePage, Checklist
from commons.pages.querysets import BasePageQuerySet
from commons.themes.models import PageTheme
from network.organizations import participants
from network.organizations.forms import SectionPageForm
from network.organizations.participants import Participants

READ_ALSO = 3


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
        theme first. Four queries, which bring this page's own places and themes along.
        """
        picks = [row.target_id for row in self.read_also.all()]
        like_this = Q(content_type=self.content_type_id, locale=self.locale_id) & ~Q(pk=self.pk)
        pages = BasePageQuerySet(Page).visible_to(user).filter(Q(pk__in=picks) | like_this)
        pages = pages.newest_first()
        places = [When(pk=pk, then=place) for place, pk in enumerate(picks)]
        in_order = [Case(*places, default=len(picks))] if picks else []
        alike = Exists(self._on_my_theme()).desc()
        pages = pages.order_by(*in_order, alike, *pages.query.order_by).in_own_class()
        found = list(pages[:READ_ALSO])
        prefetch_related_objects([self, *found], "page_areas", "page_themes")
        return found

    def _on_my_theme(self):
        """Rows of other pages that name the main theme of this one; a draft's in a preview."""
        main = self.page_themes.all()[:1]
        saved = isinstance(main, models.QuerySet)
        themes = main.values("theme") if saved else [row.theme_id for row in main]
        return PageTheme.objects.filter(page=OuterRef("pk"), theme__in=themes)

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
