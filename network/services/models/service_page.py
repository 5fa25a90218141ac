"""A service that residents can use, told in one language."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from commons.arabic.normalise import sort_key
from commons.blocks.fields import BodyField
from commons.pages.models import BasePage, Checklist, ListingPage
from network.organizations import participants
from network.organizations.forms import SectionPageForm
from network.organizations.participants import Participants

from ..facts import Facts
from ..finding.filters import ServiceFilters
from ..panels import SERVICE_TABS
from ..querysets import ServicePageQuerySet
from ..serving import Serving
from .service import Service


class ServiceIndexPage(ListingPage):
    module = "services"
    kind_label = _("Services")
    filters_class = ServiceFilters
    empty_message = _("We know of no such service yet.")

    parent_page_types = ["home.HomePage"]
    subpage_types = ["services.ServicePage"]

    PERSONAL: dict = {}

    class Meta:
        verbose_name = _("list of services")

    @property
    def item_model(self):
        return ServicePage

    def items_for(self, user):
        return super().items_for(user).on_offer()

    def serve(self, request, *args, **kwargs):
        """What somebody typed stays between two, and out of search engines."""
        response = super().serve(request, *args, **kwargs)
        if request.GET.get("q"):
            response["X-Robots-Tag"] = "noindex"
            response["Cache-Control"] = "private, no-cache"
        return response


class ServicePage(Serving, Facts, Participants, Checklist, BasePage):
    module = "services"
    kind_label = _("Service")
    read_with = ("service__public_body",)
    card_rows = ("participations", "service__contacts", "service__places__opening_hours")
    template = "services/service_page.html"
    base_form_class = SectionPageForm

    parent_page_types = ["services.ServiceIndexPage", "organizations.OrganizationPage"]
    subpage_types: list = []

    service = models.ForeignKey(
        Service, null=True, editable=False, on_delete=models.PROTECT, related_name="pages"
    )
    standfirst = models.TextField(
        _("what it is"), max_length=400, help_text=_("What people get, in one or two sentences.")
    )
    for_whom = models.CharField(
        _("about for whom it is"),
        max_length=200,
        blank=True,
        help_text=_("What the facts of the service cannot say, for example: mothers come first."),
    )
    cost_note = models.CharField(
        _("about the cost"),
        max_length=200,
        blank=True,
        help_text=_("What the amount cannot say, for example: medicine is extra."),
    )
    hours_note = models.CharField(
        _("about the hours"),
        max_length=250,
        blank=True,
        help_text=_("What the hours cannot say, for example: children before noon."),
    )
    documents = models.TextField(
        _("documents to bring"),
        max_length=600,
        blank=True,
        help_text=_("One a line. Leave empty when none is needed or known."),
    )
    how_to_get = RichTextField(
        _("how to get it"),
        blank=True,
        features=["bold", "link", "ol", "ul"],
        help_text=_("What to do first, and what happens next."),
    )
    body = BodyField(
        verbose_name=_("more about it"),
        blank=True,
        help_text=_("Parts in the order they are read: headings, paragraphs, pictures, figures."),
    )

    sort_title = models.CharField(max_length=280, editable=False, db_index=True)

    objects = PageManager.from_queryset(ServicePageQuerySet)()

    edit_handler = SERVICE_TABS
    search_fields = [
        *BasePage.search_fields,
        *participants.SEARCH_FIELDS,
        index.SearchField("standfirst", boost=1.5),
        index.SearchField("for_whom"),
        index.SearchField("documents"),
        index.SearchField("how_to_get"),
        index.SearchField("body"),
    ]

    PERSONAL = dict.fromkeys(
        [
            "page_ptr",
            "service",
            "sort_title",
            "standfirst",
            "for_whom",
            "cost_note",
            "hours_note",
            "documents",
            "how_to_get",
            "body",
        ]
    )

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    def save(self, *args, **kwargs):
        """A new page gets its Service row; a translation shares the one of its siblings."""
        sibling = (
            ServicePage.objects.filter(translation_key=self.translation_key, service__isnull=False)
            .exclude(pk=self.pk)
            .first()
        )
        if sibling:
            self.service = sibling.service
        elif self.service is None or self._belongs_elsewhere():
            self.service = Service.objects.create()
        self.sort_title = sort_key(self.title)[:280]
        super().save(*args, **kwargs)

    def _belongs_elsewhere(self) -> bool:
        """Whether this is a copy that still points at the service of the page it was copied from."""
        pages = ServicePage.objects.filter(service=self.service)
        return pages.exclude(translation_key=self.translation_key).exists()

    @property
    def hides_its_address(self) -> bool:
        return self.is_sensitive

    @cached_property
    def provider(self):
        return next(iter(self.done_by), None)

    @property
    def partners(self) -> list:
        return [*self.done_by[1:], *self.done_with]
