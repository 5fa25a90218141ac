"""What an organisation's author does not get to see: other organisations' unpublished pages.

Wagtail keeps authors out of other sections' editors, but its page chooser lists every draft of the
site, and two of its reports name pages by the dozen.
"""

from django.db.models import Q
from wagtail.models import Page
from wagtail.permissions import policy_registry

from commons.safety import ranks
from commons.safety.roles import Translator

RIGHTS = {"add", "change", "publish", "bulk_delete"}


def choosable(pages, user):
    """Published pages, and unpublished ones in the parts of the tree where `user` has a right."""
    if user.is_superuser:
        return pages
    own = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, RIGHTS)
    return pages.filter(Q(live=True) | Q(pk__in=own.values("pk")))


def sees_whole_site(user) -> bool:
    """Not an author, who sees a part. Reports over all pages are for the others."""
    return ranks.of_user(user) >= Translator.rank
