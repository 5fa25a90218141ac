"""A place where people are received. Outside page revisions, so a change counts at once."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.identity.models import IdentityRow

from ..querysets import LocationQuerySet
from .organization import Organization


class Kind(models.TextChoices):
    OFFICE = "office", _("office")
    VENUE = "venue", _("somebody else's place")
    MOBILE = "mobile", _("mobile")
    ONLINE = "online", _("online")
    TELEPHONE = "telephone", _("by telephone")


class Precision(models.TextChoices):
    """How exactly a place may be told. Everybody sees the same; no reader gets more."""

    FULL = "full", _("street and coordinates")
    COMMUNITY = "community", _("town or village only")
    HIDDEN = "hidden", _("not shown at all")


class Location(IdentityRow):
    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        related_name="locations",
        verbose_name=_("organisation"),
    )
    area = models.ForeignKey(
        "places.Area",
        on_delete=models.PROTECT,
        related_name="locations",
        verbose_name=_("town or village"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OFFICE)
    address = models.CharField(
        _("street"),
        max_length=250,
        blank=True,
        help_text=_("Shown only when you choose “street and coordinates”."),
    )
    directions = models.CharField(
        _("how to get there"),
        max_length=400,
        blank=True,
        help_text=_("Shown only when you choose “street and coordinates”."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    precision = models.CharField(
        _("how exactly to show it"),
        max_length=10,
        choices=Precision,
        default=Precision.COMMUNITY,
        help_text=_("Choose a street only when nobody is endangered by it."),
    )

    objects = LocationQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        [
            "id",
            "organization",
            "area",
            "kind",
            "address",
            "directions",
            "latitude",
            "longitude",
            "precision",
        ]
    )

    class Meta:
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        ordering = ["sort_name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__isnull=False, longitude__isnull=False),
                name="coordinates_come_in_pairs",
            )
        ]

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError(_("Give both latitude and longitude, or neither."))
