"""What news, opinion and guides have in common."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageManager
from wagtail.search import index

from commons.blocks.fields import BodyField
from commons.pages import caching
from commons.pages.models import BasePage, Checklist
from commons.pages.querysets import BasePageQuerySet
from commons.themes.models import PageTheme
from network.organizations import participants
from network.organizations.forms import SectionPageForm
from network.organizations.participants import Participants

from ..querysets import PublicationQuerySet

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

    objects = PageManager.from_queryset(PublicationQuerySet)()

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
        """The editor's picks that `user` may read, then the newest on the same theme."""
        wanted = [row.target_id for row in self.read_also.all()]
        pages = BasePageQuerySet(Page).visible_to(user)
        picked = (
            {page.pk: page for page in pages.filter(pk__in=wanted).specific()} if wanted else {}
        )
        found = [picked[pk] for pk in wanted if pk in picked]
        missing = READ_ALSO - len(found)
        if missing > 0:
            found += self._like_this(user, {self.pk, *picked})[:missing]
        prefetch_related_objects([self, *found], "page_areas")
        prefetch_related_objects(found, "page_themes")
        return found

    def _like_this(self, user, but: set[int]):
        """The newest of this kind, those on the main theme first."""
        pages = type(self).objects.visible_to(user).filter(locale_id=self.locale_id)
        theme = self.main_theme
        alike = PageTheme.objects.filter(page=OuterRef("pk"), theme=theme) if theme else None
        pages = pages.exclude(pk__in=but).newest_first()
        if alike is None:
            return pages
        return pages.order_by(Exists(alike).desc(), *pages.query.order_by)

    def organizations_named(self) -> list:
        writers = [row.organization for row in self.bylines.all() if row.organization]
        return super().organizations_named() + writers

    @cached_property
    def latest_correction(self):
        return max(self.corrections.all(), key=lambda row: row.date, default=None)

    @cached_property
    def index_url(self) -> str:
        """Where this kind is listed in this page's language; empty when it is listed nowhere."""

        def address() -> str:
            lists = apps.get_model(self.parent_page_types[0]).objects.visible_to(None)
            found = lists.filter(path__startswith=front).first()
            return found.url if found else ""

        front = self.path[: 2 * self.steplen]  # the front page of this site and language
        return caching.remember(f"list:{self._meta.label}:{front}", address)

    def get_context(self, request, *args, **kwargs):
        if self.pk:
            prefetch_related_objects([self], "bylines__person__profiles", "page_areas")
        context = super().get_context(request, *args, **kwargs)
        kept_as = f"next:{self.pk}:{self.latest_revision_id}"
        context["read_next"] = caching.remember_for(
            request.user, kept_as, lambda: list(self.read_next(request.user))
        )
        context["index_url"] = self.index_url
        return context
