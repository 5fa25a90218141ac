"""The tree of places, from governorate down to neighbourhood and camp."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from treebeard.mp_tree import MP_Node
from wagtail.search import index

from commons.arabic.normalise import fold
from commons.identity.models import IdentityRow, Profile
from commons.identity.words import PlainWords

from ..querysets import AreaManager


class Kind(models.TextChoices):
    """The administrative levels used in Syria, and two that people live in beside them."""

    GOVERNORATE = "governorate", _("governorate")
    DISTRICT = "district", _("district")
    SUB_DISTRICT = "sub_district", _("sub-district")
    COMMUNITY = "community", _("town or village")
    NEIGHBOURHOOD = "neighbourhood", _("neighbourhood")
    CAMP = "camp", _("camp")


class Area(index.Indexed, IdentityRow, ClusterableModel, MP_Node):
    """A place that content and services can belong to. A place includes all places below it."""

    slug = models.SlugField(
        _("address name"),
        max_length=80,
        unique=True,
        allow_unicode=True,
        help_text=_("The short name that stands in addresses, for example: azaz"),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    pcode = models.CharField(
        _("p-code"),
        max_length=20,
        blank=True,
        help_text=_("The United Nations place code. Leave empty unless you have its source."),
    )

    objects = AreaManager()

    search_fields = [index.AutocompleteField("name_ar"), index.SearchField("search_text")]

    PERSONAL = dict.fromkeys(["path", "depth", "numchild", "slug", "kind", "pcode"])

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def search_text(self) -> str:
        return " ".join([*self.all_names, *(row.text for row in self.spellings.all())])

    @property
    def qualified_name(self) -> str:
        """The name after the names above it, for a list in which two places share one."""
        return " › ".join([*(area.name for area in self.get_ancestors()), self.name])


class AreaSpelling(PlainWords, models.Model):
    """Another way people write a place's name."""

    area = ParentalKey(Area, on_delete=models.CASCADE, related_name="spellings")
    text = models.CharField(_("spelling"), max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)

    PERSONAL = dict.fromkeys(["id", "area", "text", "folded"])

    class Meta:
        verbose_name = _("spelling")
        verbose_name_plural = _("other spellings")
        constraints = [
            models.UniqueConstraint(fields=["area", "text"], name="one_spelling_per_area")
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args, **kwargs):
        self.folded = fold(self.text)[:200]
        super().save(*args, **kwargs)


class AreaProfile(Profile):
    """What there is to say about a place, in one language."""

    owner_field = "area"

    area = ParentalKey(Area, on_delete=models.CASCADE, related_name="profiles")
    about = models.TextField(_("about the place"), blank=True)

    PERSONAL = dict.fromkeys(["id", "area", "about"])

    class Meta(Profile.Meta):
        verbose_name = _("text about a place")
        verbose_name_plural = _("texts about a place")

    def __str__(self) -> str:
        return f"{self.area} ({self.locale})"
