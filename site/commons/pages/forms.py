"""The form behind every page in the admin."""

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm

from commons.arabic import bidi
from commons.arabic.slugs import slugify

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
        "s",
        "search",
        "static",
        "tr",
    ]
)


class PageForm(WagtailAdminPageForm):
    """Drafts may be incomplete; what goes out is whole, ticked off and has a readable title."""

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
        return title

    def clean(self):
        cleaned = super().clean()
        self._refuse_reserved_slug(cleaned)
        if not self.is_deferred_validation:
            self._require_ticks(cleaned)
            self._require_words_for_cover(cleaned)
        return cleaned

    def _refuse_reserved_slug(self, cleaned):
        slug = cleaned.get("slug")
        if not slug:
            return
        cleaned["slug"] = slug = slugify(slug) or slug
        # Depth 1 is the root, 2 a home page; what lies under a home page shares the routes' room.
        if self.parent_page and self.parent_page.depth == 2 and slug in RESERVED_SLUGS:
            self.add_error(
                "slug",
                _("The site itself answers at “%(slug)s”. Choose another address.")
                % {"slug": slug},
            )

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
