"""Founding an organisation's section and letting people write in it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from commons.safety import audit
from commons.safety.compiling import grant_section

from ..models import OrganizationPage

FOUNDED = audit.action(
    "organizations.found", _("Section founded"), _("Founded the section of an organisation")
)


@transaction.atomic
def found(*, page: OrganizationPage, parent, by=None):
    """Add `page` below `parent` with a collection and an authors' group of its own.

    Returns (page, group). The page is a draft; publishing it makes the organisation public.
    """
    page.live = False
    page = parent.add_child(instance=page)
    name = page.organization.name_ar
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=name[:255]))
    group = grant_section(page=page, collection=collection, name=name)
    audit.record(FOUNDED, page, by)
    return page, group
