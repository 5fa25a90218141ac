"""The form of pages that may lie in an organisation's section."""

from commons.pages.forms import PageForm

from .models.participation import Participation, Role


class SectionPageForm(PageForm):
    """In a section the organisation is set by the server: whatever was posted, it did the work."""

    def save(self, commit=True):
        page = super().save(commit=False)
        organization = self._section_organization()
        if organization:
            others = [row for row in page.participations.all() if row.role != Role.BY]
            own = Participation(organization=organization, role=Role.BY, sort_order=0)
            for position, row in enumerate(others, start=1):
                row.sort_order = position
            page.participations.set([own, *others])
        if commit:
            page.save()
        return page

    def _section_organization(self):
        from .models import OrganizationPage

        parent = self.parent_page.specific if self.parent_page else None
        return parent.organization if isinstance(parent, OrganizationPage) else None
