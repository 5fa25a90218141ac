from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import TranslatableMixin

from commons.identity.words import PlainWords

from ..querysets import EmergencyBannerQuerySet


class Severity(models.TextChoices):
    INFO = "info", _("information")
    WARNING = "warning", _("warning")
    CRITICAL = "critical", _("danger")


class EmergencyBanner(PlainWords, TranslatableMixin, models.Model):
    """Words above every page while they matter, for everybody or for one place's readers."""

    text = models.CharField(
        _("text"), max_length=200, help_text=_("What happened and what to do, in one sentence.")
    )
    severity = models.CharField(
        _("severity"), max_length=8, choices=Severity, default=Severity.WARNING
    )
    area = models.ForeignKey(
        "places.Area",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("place"),
        help_text=_("Leave empty to show it to everybody."),
    )
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page to read"),
    )
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)

    objects = EmergencyBannerQuerySet.as_manager()

    panels = [
        FieldPanel("text"),
        FieldPanel("severity"),
        FieldPanel("area"),
        PageChooserPanel("link_page"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
    ]

    PERSONAL = dict.fromkeys(
        [
            "id",
            "translation_key",
            "locale",
            "text",
            "severity",
            "area",
            "link_page",
            "starts_at",
            "ends_at",
        ]
    )

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("emergency banner")
        verbose_name_plural = _("emergency banners")
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True)
                | Q(ends_at__isnull=True)
                | Q(ends_at__gt=F("starts_at")),
                name="a_banner_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self):
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must lie after the beginning.")})

    def is_on(self, now) -> bool:
        begun = self.starts_at is None or self.starts_at <= now
        return begun and (self.ends_at is None or self.ends_at > now)

    def concerns(self, area) -> bool:
        """Whether readers of `area` (None: of no place in particular) should see it."""
        if self.area is None:
            return True
        if area is None:
            return False
        mine, theirs = self.area.path, area.path
        return mine.startswith(theirs) or theirs.startswith(mine)
