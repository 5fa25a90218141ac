from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .organization import Organization


class Role(models.TextChoices):
    BY = "by", _("by")
    WITH = "with", _("with")
    SUPPORTED_BY = "supported_by", _("supported by")


class ParticipationManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("organization")


class Participation(Orderable):
    """An organisation's part in a page. One table for every kind of page."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="participations")
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.BY)

    objects = ParticipationManager()

    PERSONAL = dict.fromkeys(["id", "sort_order", "page", "organization", "role"])

    class Meta(Orderable.Meta):
        verbose_name = _("organisation of a page")
        verbose_name_plural = _("organisations of a page")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "organization", "role"], name="one_row_per_part_in_a_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_role_display()})"
