"""What a page with participating organisations can be asked."""

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property

from .models.participation import Role
from .querysets import organizations_in_page_language


class Participants:
    """A trait of pages: the organisations behind a page, by role."""

    @cached_property
    def _participations(self) -> list:
        rows = list(self.participations.all())
        organizations = [row.organization for row in rows]
        prefetch_related_objects(organizations, organizations_in_page_language())
        return rows

    def organizations(self, role: str) -> list:
        return [row.organization for row in self._participations if row.role == role]

    @property
    def done_by(self) -> list:
        return self.organizations(Role.BY)

    @property
    def done_with(self) -> list:
        return self.organizations(Role.WITH)

    @property
    def supported_by(self) -> list:
        return self.organizations(Role.SUPPORTED_BY)
