"""Giving roles to people and taking them."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from commons.safety import audit
from commons.safety.models import RoleGroup

from .. import policy
from ..audit_actions import ROLES_CHANGED


@transaction.atomic
def change(*, member, groups, by, administrator: bool | None = None, reason: str = "") -> None:
    """Makes `groups` the member's groups, and `administrator` the mark above all groups.

    `by` is None only for a command. Raises PermissionDenied, with the reason, when a group that
    comes or goes, the mark or the member stands too high for `by`.
    """
    before = set(member.groups.select_related("role_group"))
    changed = before.symmetric_difference(groups)
    marks = administrator is not None and administrator != member.is_superuser
    if not changed and not marks:
        return
    if by is not None:
        refusals = [policy.why_not_manage(by, member)]
        refusals += [policy.why_not_give(by, group) for group in changed]
        refusals += [policy.why_not_make_administrator(by)] if marks else []
        for refusal in filter(None, refusals):
            raise PermissionDenied(refusal)
    member.groups.set(groups)
    if marks:
        member.is_superuser = administrator
        member.save(update_fields=["is_superuser"])
    audit.record(
        ROLES_CHANGED,
        member,
        by,
        reason=reason,
        before=sorted(group.name for group in before),
        after=sorted(group.name for group in groups),
        administrator=member.is_superuser,
    )


def group_of(role):
    """The compiled group of a role that is held everywhere. Raises RoleGroup.DoesNotExist."""
    return RoleGroup.objects.select_related("group").get(role=role.key, section=None).group
