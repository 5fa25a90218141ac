"""An organisation: one row in every language. Its words are its OrganizationPage."""

from django.conf import settings
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index

from commons.identity.models import IdentityRow
from commons.safety.personal import Personal

from ..querysets import OrganizationQuerySet, organizations_in_page_language


class Kind(models.TextChoices):
    ASSOCIATION = "association", _("association")
    COMMITTEE = "committee", _("committee")
    VOLUNTEER_TEAM = "volunteer_team", _("volunteer team")
    UNION = "union", _("union")
    INITIATIVE = "initiative", _("initiative")
    PUBLIC_BODY = "public_body", _("public body")


class Organization(index.Indexed, IdentityRow, ClusterableModel):
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.ASSOCIATION)
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("logo"),
    )
    coverage_areas = models.ManyToManyField(
        "places.Area",
        blank=True,
        related_name="organizations",
        verbose_name=_("places it works in"),
    )
    themes = models.ManyToManyField(
        "themes.Theme", blank=True, related_name="organizations", verbose_name=_("themes")
    )
    women_led = models.BooleanField(_("led by women"), null=True, blank=True)
    youth_led = models.BooleanField(_("led by young people"), null=True, blank=True)
    website = models.URLField(_("website"), blank=True)
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("The day a coordinator made sure that this organisation is what it says."),
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = OrganizationQuerySet.as_manager()

    search_fields = [
        index.AutocompleteField("name_ar"),
        index.SearchField("search_text", boost=2),
        index.FilterField("kind"),
    ]

    PERSONAL = dict.fromkeys(
        [
            "id",
            "kind",
            "logo",
            "coverage_areas",
            "themes",
            "women_led",
            "youth_led",
            "website",
            "verified_on",
        ]
    ) | {
        "verified_by": Personal(keep="as long as the account exists; erasing it leaves the date"),
    }

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verified_on__isnull=False) | models.Q(verified_by__isnull=True),
                name="who_verified_needs_a_date",
            )
        ]

    def search_text(self) -> str:
        return " ".join(self.all_names)

    @cached_property
    def page(self):
        """Its public page in the active language, or None when there is none to read."""
        if "pages" not in getattr(self, "_prefetched_objects_cache", {}):
            prefetch_related_objects([self], organizations_in_page_language())
        return next(iter(self.pages.all()), None)

    @property
    def url(self) -> str:
        return self.page.url if self.page else ""
