"""How high a person or a group stands. Numbers come from `commons.safety.roles`."""

from django.contrib.auth.models import Group, Permission

from .prepared import Prepared
from .roles import ROLES, Administrator, Coordinator

NOBODY = 0
# Powers that no role explains (a group an administrator made by hand, a permission given to one
# person) are taken for more than a coordinator's: only an administrator may touch them.
UNEXPLAINED = (Administrator.rank + Coordinator.rank) // 2

_own = Prepared(lambda member: Permission.objects.filter(user=member).order_by().values_list("pk"))
_groups = Prepared(lambda member: Group.objects.filter(user=member).select_related("role_group"))


def of_group(group) -> int:
    """A role's rank; `UNEXPLAINED` for a group with rights of its own; 0 for one without."""
    role_group = getattr(group, "role_group", None)
    if role_group and role_group.role in ROLES:
        return ROLES[role_group.role].rank
    powers = (
        group.permissions,
        group.page_permissions,
        group.collection_permissions,
        group.site_permissions,
        group.groupapprovaltask_set,
        group.reviewtask_set,
    )
    return UNEXPLAINED if any(power.exists() for power in powers) else NOBODY


def of_user(user) -> int:
    """The highest rank among the user's groups and single permissions."""
    if user.is_superuser:
        return Administrator.rank
    if user.has_powers is False:
        return NOBODY
    if _own(user.pk):
        return UNEXPLAINED
    return max((of_group(group) for group in _groups(user.pk)), default=NOBODY)
