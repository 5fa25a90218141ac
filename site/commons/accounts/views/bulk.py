"""Wagtail's bulk actions on accounts, with the rule of `policy` for every account and group.

They replace Wagtail's own by having the same `action_type`; see `wagtail_hooks`.
"""

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.users.views import bulk_actions as wagtail_bulk

from commons.pages.bulk import OnlyKnown

from .. import policy
from ..actions import roles, states


class Managed(OnlyKnown):
    """Leaves out the accounts that this person may not manage; the page says which."""

    def check_perm(self, obj):
        return policy.why_not_manage(self.request.user, obj) is None

    def get_execution_context(self):
        return super().get_execution_context() | {"by": self.request.user}


class AssignRole(Managed, wagtail_bulk.AssignRoleBulkAction):
    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        offered = [
            group.pk
            for group in Group.objects.select_related("role_group")
            if policy.why_not_give(self.request.user, group) is None
        ]
        form.fields["role"].label = _("Role")
        form.fields["role"].queryset = Group.objects.filter(pk__in=offered).order_by("name")
        return form

    @classmethod
    def execute_action(cls, objects, role=None, by=None, **kwargs):
        for member in objects:
            roles.change(member=member, groups={*member.groups.all(), role}, by=by)
        return len(objects), 0


class Erase(Managed, wagtail_bulk.DeleteBulkAction):
    @classmethod
    def execute_action(cls, objects, by=None, **kwargs):
        for member in objects:
            states.erase(member=member, by=by)
        return len(objects), 0


class SetActiveState(Managed, wagtail_bulk.SetActiveStateBulkAction):
    @classmethod
    def execute_action(cls, objects, mark_as_active=False, by=None, **kwargs):
        change = states.activate if mark_as_active else states.deactivate
        for member in objects:
            change(member=member, by=by)
        return len(objects), 0


ALL = (AssignRole, Erase, SetActiveState)
