"""The form of pages that may lie in an organisation's section."""

from commons.pages.forms import PageForm

from .models.participation import Participation, Role


class SectionPageForm(PageForm):
    """In a section the organisation is set by the server: whatever was posted, it did the work."""

    def save(self, commit=True):
        page = super().save(commit=False)
        organization = self._section_organization()
        if organization:
            rows = list(page.participations.all())
            others = [row for row in rows if row.role != Role.BY]
            own = self._own_row(rows, organization)
            for position, row in enumerate([own, *others]):
                row.sort_order = position
            page.participations.set([own, *others])
        if commit:
            page.save()
        return page

    def _own_row(self, rows, organization) -> Participation:
        """The row that is there already: a new one at every save would not be known to the next."""
        kept = (row for row in rows if row.role == Role.BY and row.organization == organization)
        return next(kept, None) or Participation(organization=organization, role=Role.BY)

    def _section_organization(self):
        from .models import OrganizationPage

        parent = self.parent_page.specific if self.parent_page else None
        return parent.organization if isinstance(parent, OrganizationPage) else None


class OrganizationPageForm(PageForm):
    """Whose section it is decides for whom its authors speak; only coordinators change that."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        may_change = self.for_user and self.for_user.has_perm("organizations.change_organization")
        if "organization" in self.fields and self.instance.pk and not may_change:
            self.fields["organization"].disabled = True
