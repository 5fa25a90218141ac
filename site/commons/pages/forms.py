"""The form behind every page in the admin."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug

from commons.arabic import bidi
from commons.arabic.slugs import slugify

from . import modules
from .borrowed import foreign

CHECKS = ("faces_checked", "places_checked", "consent_checked", "sources_checked")
# First parts of addresses that the site answers itself (see wasl/urls.py).
RESERVED_SLUGS = frozenset(
    [
        "accounts",
        "admin",
        "ar",
        "ckb",
        "documents",
        "en",
        "find",
        "healthz",
        "ku",
        "media",
        "people",
        "s",
        "search",
        "static",
        "tr",
    ]
)


class PageForm(WagtailAdminPageForm):
    """Drafts may be incomplete; what goes out is whole, ticked off and has a readable title."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def is_valid(self):
        """Raises PermissionDenied for what only a forged form holds: another section's picture."""
        valid = super().is_valid()
        if self.for_user and hasattr(self, "cleaned_data") and foreign(self, self.for_user):
            raise PermissionDenied
        return valid

    def clean_title(self) -> str:
        title = self.cleaned_data["title"]
        if bidi.has_overrides(title):
            raise forms.ValidationError(
                _("The title holds invisible marks that turn text around. Type it afresh.")
            )
        if bidi.has_stacked_marks(title):
            raise forms.ValidationError(
                _("The title has letters with more than three marks. Take the extra marks out.")
            )
        if not bidi.clean(title):
            raise forms.ValidationError(_("Write a name with at least one letter."))
        return title

    def clean(self):
        cleaned = super().clean()
        self._settle_slug(cleaned)
        if not self.is_deferred_validation:
            self._require_ticks(cleaned)
            self._require_words_for_cover(cleaned)
        return cleaned

    def _settle_slug(self, cleaned):
        """Without a script in the browser the address comes from the title, here."""
        slug = cleaned.get("slug")
        cleaned["slug"] = slug = slugify(slug) or slug if slug else self._slug_from_title(cleaned)
        if self._beside_routes and slug in RESERVED_SLUGS:
            self.add_error(
                "slug",
                _("The site itself answers at “%(slug)s”. Choose another address.")
                % {"slug": slug},
            )

    def _slug_from_title(self, cleaned) -> str:
        slug = slugify(cleaned.get("title", "")) or "page"
        if self._beside_routes and slug in RESERVED_SLUGS:
            slug = f"{slug}-1"
        return find_available_slug(self.parent_page, slug) if self.parent_page else slug

    @property
    def _beside_routes(self) -> bool:
        """What lies under a front page (depth 2) shares its room with the site's routes."""
        return bool(self.parent_page) and self.parent_page.depth == 2

    def _require_ticks(self, cleaned):
        for name in CHECKS:
            if name in self.fields and not cleaned.get(name):
                self.add_error(name, _("Look at this point and tick it before publishing."))

    def _require_words_for_cover(self, cleaned):
        if not cleaned.get("cover") or "cover_alt" not in self.fields:
            return
        if not cleaned.get("cover_alt") and not cleaned.get("cover_decorative"):
            self.add_error(
                "cover_alt",
                _("Say in one sentence what the picture shows, or tick “decorative”."),
            )


class SiteModulesForm(WagtailAdminModelForm):
    """One box for each part of the site that is installed."""

    switched_off = forms.MultipleChoiceField(
        label=gettext_lazy("Switched off"),
        help_text=gettext_lazy("A part that is off has no address, no feed and no menu entry."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=lambda: [(module.key, module.label) for module in modules.registered()],
    )
