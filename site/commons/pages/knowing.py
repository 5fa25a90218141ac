"""Of which pages, pictures and documents a person in the admin may see so much as the title.

Wagtail guards what its screens do, yet several name a thing by any guessed id before they refuse.
"""

from django.db.models import Q
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from .querysets import BasePageQuerySet

LOCKING = {"lock_page", "unlock_page"}
HOLDING = {"add", "change", "delete", "choose", "view"}
WRITING = {"add", "change", "publish", "bulk_delete"}


class LockersSeeNoDrafts(PagePermissionPolicy):
    """A right to lock opens what is published, restricted pages too; drafts are for who writes."""

    def explorable_instances(self, user):
        pages = super().explorable_instances(user)
        if user.is_superuser or not self._only_locks_somewhere(user):
            return pages
        written = self.instances_user_has_any_permission_for(user, WRITING)
        return pages.filter(Q(live=True) | Q(depth=1) | Q(pk__in=written.order_by().values("pk")))

    def _only_locks_somewhere(self, user) -> bool:
        rows = self.get_cached_permissions_for_user(user)
        locking = {row.page_id for row in rows if row.permission.codename in LOCKING}
        writing = {row.page_id for row in rows if row.permission.codename not in LOCKING}
        return bool(locking - writing)


def of_model(model, user):
    """The rows of `model` that `user` may see named: pages one reads or works on, media one holds.

    For other models, all rows when `user` has some right to them, else none.
    """
    policy = policy_registry.get_by_type(model)
    if not issubclass(model, Page):
        return policy.instances_user_has_any_permission_for(user, HOLDING)
    pages = BasePageQuerySet(model).all()
    if user.is_superuser:
        return pages
    readable = BasePageQuerySet(Page).visible_to(user)
    explorable = policy_registry.get_by_type(Page).explorable_instances(user)
    return pages.filter(
        Q(pk__in=readable.order_by().values("pk")) | Q(pk__in=explorable.order_by().values("pk"))
    )


def knows_all(model, user, ids) -> bool:
    """Whether every row of `model` that exists among `ids` may be named to `user`."""
    wanted = {int(pk) for pk in ids if str(pk).isascii() and str(pk).isdigit()}
    known = set(of_model(model, user).filter(pk__in=wanted).values_list("pk", flat=True))
    return known == wanted
