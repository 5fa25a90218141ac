from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class MissingService(models.Model):
    """How many people found no service of a need at a place in a month. Nobody is named."""

    theme = models.ForeignKey(
        "themes.Theme",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("theme"),
    )
    area = models.ForeignKey(
        "places.Area",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("place"),
    )
    month = models.DateField(_("month"), help_text=_("The first day of the month."))
    number = models.PositiveIntegerField(_("how often"), default=0)

    PERSONAL = dict.fromkeys(["id", "theme", "area", "month", "number"])

    class Meta:
        verbose_name = _("missing service")
        verbose_name_plural = _("missing services")
        ordering = ["-month", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "area", "month"],
                condition=Q(theme__isnull=False, area__isnull=False),
                name="missing_once_a_month",
            ),
            models.UniqueConstraint(
                fields=["theme", "month"],
                condition=Q(area__isnull=True),
                name="missing_anywhere_once_a_month",
            ),
            models.UniqueConstraint(
                fields=["area", "month"],
                condition=Q(theme__isnull=True),
                name="missing_any_need_once_a_month",
            ),
            models.CheckConstraint(
                condition=Q(theme__isnull=False) | Q(area__isnull=False),
                name="something_is_missing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.theme}, {self.area}: {self.number}"
