"""People in content. A person need not have an account, and may be named by a pseudonym."""

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from commons.identity.models import NAME_FIELDS, IdentityRow, Profile
from commons.pages import locales
from commons.safety.personal import Personal

from ..querysets import PersonQuerySet

KEEP = "while a published page names the person; taken out when they ask"


class Person(index.Indexed, IdentityRow, ClusterableModel):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
        verbose_name=_("account"),
        help_text=_("Leave empty unless the person wants the tie to the account to be known."),
    )
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("portrait"),
        help_text=_("Only with the person's consent. A page without a portrait is complete."),
    )

    objects = PersonQuerySet.as_manager()

    search_fields = [index.AutocompleteField("name_ar"), index.SearchField("search_text")]

    PERSONAL = {"id": None} | dict.fromkeys(
        ["uuid", "user", "portrait", "sort_name", *NAME_FIELDS], Personal(keep=KEEP)
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name"]

    def search_text(self) -> str:
        return " ".join(self.all_names)

    @cached_property
    def profile(self):
        """The words about the person in the active language, or the Arabic ones, or None."""
        rows = {locales.code(row.locale_id): row for row in self.profiles.all()}
        return rows.get(get_language()) or rows.get("ar")


class PersonProfile(Profile):
    owner_field = "person"

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="profiles")
    role_line = models.CharField(
        _("who they are"), max_length=150, blank=True, help_text=_("For example: teacher, Azaz")
    )
    biography = models.TextField(_("biography"), max_length=600, blank=True)

    PERSONAL = {"id": None, "person": None} | dict.fromkeys(
        ["role_line", "biography"], Personal(keep=KEEP)
    )

    class Meta(Profile.Meta):
        verbose_name = _("text about a person")
        verbose_name_plural = _("texts about a person")

    def __str__(self) -> str:
        return f"{self.person} ({self.locale})"
