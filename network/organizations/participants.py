"""What a page with participating organisations can be asked."""

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from wagtail.search import index

from .models.participation import Role
from .querysets import organizations_in_page_language

# A page is found by the names of the organisations behind it.
SEARCH_FIELDS = [
    index.RelatedFields(
        "participations",
        [index.RelatedFields("organization", [index.SearchField("search_text")])],
    ),
]


class Participants:
    """A trait of pages: the organisations behind a page, by role."""

    @cached_property
    def _parts(self) -> list:
        return list(self.participations.all())

    def organizations(self, role: str) -> list:
        return [row.organization for row in self._parts if row.role == role]

    @property
    def done_by(self) -> list:
        return self.organizations(Role.BY)

    @property
    def done_with(self) -> list:
        return self.organizations(Role.WITH)

    @property
    def supported_by(self) -> list:
        return self.organizations(Role.SUPPORTED_BY)

    def organizations_named(self) -> list:
        """Every organisation this page names and links."""
        return [row.organization for row in self._parts]

    def get_context(self, request, *args, **kwargs):
        """A page of its own links its organisations; their pages are looked up together."""
        prefetch_related_objects(self.organizations_named(), organizations_in_page_language())
        return super().get_context(request, *args, **kwargs)
