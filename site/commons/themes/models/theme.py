"""The tree of subjects, each with a colour and an icon from the fixed palette and sprite."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from treebeard.mp_tree import MP_Node
from wagtail.search import index

from commons.identity.models import IdentityRow, Profile

from ..querysets import ThemeManager


class Colour(models.TextChoices):
    """Keys of static/css/themes.css; each pair is tested for contrast in light and dark."""

    LAUREL = "laurel", _("laurel green")
    POMEGRANATE = "pomegranate", _("pomegranate red")
    SKY = "sky", _("sky blue")
    AMBER = "amber", _("amber")
    PISTACHIO = "pistachio", _("pistachio green")
    STONE = "stone", _("Aleppo stone")


class Icon(models.TextChoices):
    """Keys of the sprite static/icons.svg."""

    HEALTH = "health", _("health")
    EDUCATION = "education", _("education")
    DOCUMENTS = "documents", _("documents")
    LAW = "law", _("law")
    SAFETY = "safety", _("safety")
    WORK = "work", _("work")
    MIND = "mind", _("psychosocial support")
    YOUTH = "youth", _("youth")
    WOMEN = "women", _("women")
    CHILDREN = "children", _("children")
    DISABILITY = "disability", _("disability")
    SHELTER = "shelter", _("shelter")
    WATER = "water", _("water")
    FOOD = "food", _("food")
    ELECTIONS = "elections", _("elections")
    NETWORK = "network", _("network")


class Theme(index.Indexed, IdentityRow, ClusterableModel, MP_Node):
    """A subject. What lies below a sensitive theme is sensitive too."""

    slug = models.SlugField(
        _("address name"),
        max_length=80,
        unique=True,
        allow_unicode=True,
        help_text=_("The short name that stands in addresses, for example: health"),
    )
    colour = models.CharField(_("colour"), max_length=12, choices=Colour, default=Colour.LAUREL)
    icon = models.CharField(_("icon"), max_length=12, choices=Icon, default=Icon.NETWORK)
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_(
            "Services of a sensitive theme never show a street, keep a neutral title and address, "
            "and leave no preview when shared. Everything below a sensitive theme is sensitive."
        ),
    )

    fresh_days = models.PositiveSmallIntegerField(
        _("days of trust"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
        help_text=_(
            "How long a verified service of this theme is trusted. Empty: as the theme above it."
        ),
    )
    days_of_trust = models.PositiveSmallIntegerField(null=True, editable=False)

    objects = ThemeManager()

    search_fields = [index.AutocompleteField("name_ar"), index.SearchField("search_text")]

    PERSONAL = dict.fromkeys(
        [
            "path",
            "depth",
            "numchild",
            "slug",
            "colour",
            "icon",
            "sensitive",
            "fresh_days",
            "days_of_trust",
        ]
    )

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def search_text(self) -> str:
        return " ".join(self.all_names)

    def save(self, *args, **kwargs):
        """Take over the parent's sensitivity and days of trust, and hand one's own down."""
        above = list(self.get_ancestors()) if self.depth and self.depth > 1 else []
        self.sensitive = self.sensitive or any(theme.sensitive for theme in above)
        self.days_of_trust = self.fresh_days or _nearest(above)
        super().save(*args, **kwargs)
        if self.sensitive:
            self.get_descendants().exclude(sensitive=True).update(sensitive=True)
        days = {self.path: self.days_of_trust}
        for theme in self.get_descendants():
            days[theme.path] = theme.fresh_days or days[theme.path[: -self.steplen]]
            if theme.days_of_trust != days[theme.path]:
                Theme.objects.filter(pk=theme.pk).update(days_of_trust=days[theme.path])


def _nearest(above: list["Theme"]) -> int | None:
    """The days of the nearest theme above that names some; the topmost comes first."""
    return next((theme.fresh_days for theme in reversed(above) if theme.fresh_days), None)


class ThemeProfile(Profile):
    """What a theme covers, in one language."""

    owner_field = "theme"

    theme = ParentalKey(Theme, on_delete=models.CASCADE, related_name="profiles")
    about = models.TextField(_("what the theme covers"), blank=True)

    PERSONAL = dict.fromkeys(["id", "theme", "about"])

    class Meta(Profile.Meta):
        verbose_name = _("text about a theme")
        verbose_name_plural = _("texts about a theme")

    def __str__(self) -> str:
        return f"{self.theme} ({self.locale})"
