from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from commons.safety.personal import Personal

from .person import Person


class BylineManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("person__portrait", "organization")


class Byline(Orderable):
    """Who wrote a page: a person, an organisation, or a person for an organisation."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="bylines")
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="bylines",
        verbose_name=_("person"),
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="bylines",
        verbose_name=_("organisation"),
    )

    objects = BylineManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "page", "organization"]) | {
        "person": Personal(keep="while the page is published")
    }

    class Meta(Orderable.Meta):
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(organization__isnull=False),
                name="a_byline_names_somebody",
                violation_error_message=_("Choose a person, an organisation, or both."),
            )
        ]

    def __str__(self) -> str:
        return " · ".join(str(who) for who in (self.person, self.organization) if who)
