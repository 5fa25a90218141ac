"""Things that are one row in every language: a place, a theme, an organisation, a person.

Facets, memberships and exports point at the row, so they never split by language. The short names
sit in a column per language; longer words live in a `Profile` per language.
"""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, TranslatableMixin

from commons.arabic.normalise import sort_key

from .languages import CODES, current
from .words import PlainWords

NAME_FIELDS = [f"name_{code}" for code in CODES]


class IdentityRow(PlainWords, models.Model):
    """A row with a name in each language. `name` is the one for the reader at hand."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name_ar = models.CharField(_("Arabic name"), max_length=200)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)
    name_tr = models.CharField(_("Turkish name"), max_length=200, blank=True)
    name_ku = models.CharField(_("Kurmanji name"), max_length=200, blank=True)
    name_ckb = models.CharField(_("Sorani name"), max_length=200, blank=True)
    sort_name = models.CharField(max_length=220, editable=False, db_index=True)

    PERSONAL = dict.fromkeys(["uuid", *NAME_FIELDS, "sort_name"])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs):
        self._mend_words()
        self.sort_name = sort_key(self.name_ar)[:220]
        super().save(*args, **kwargs)

    @property
    def name(self) -> str:
        """The name in the active language, or the Arabic one."""
        return getattr(self, f"name_{current()}") or self.name_ar

    name.fget.short_description = _("name")  # the column's head in the admin's lists

    @property
    def all_names(self) -> list[str]:
        """Every spelling of the name we hold, for search."""
        return [name for name in (getattr(self, field) for field in NAME_FIELDS) if name]


class Profile(PlainWords, TranslatableMixin, models.Model):
    """Longer words about an identity row, one row per language.

    A subclass names its owner in `owner_field`; the owner's UUID is the translation key, so the
    database itself refuses two profiles of one thing in one language.
    """

    owner_field: str

    # Wagtail's own is not editable; here the language is chosen in the form of the owner.
    locale = models.ForeignKey(
        Locale, on_delete=models.PROTECT, related_name="+", verbose_name=_("language")
    )

    PERSONAL = dict.fromkeys(["translation_key", "locale"])

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def save(self, *args, **kwargs):
        self.translation_key = getattr(self, self.owner_field).uuid
        super().save(*args, **kwargs)
