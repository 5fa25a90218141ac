"""What Wagtail asks before it shows or saves an account or a group."""

from wagtail.permission_policies import ModelPermissionPolicy

from .policy import why_not_edit, why_not_manage

ON_SELF = {"change", "view"}


class AccountPermissionPolicy(ModelPermissionPolicy):
    """The model's permission, and the rule of `policy` for the account in question."""

    def user_has_permission_for_instance(self, user, action, instance):
        if not self.user_has_permission(user, action):
            return False
        refusal = why_not_edit if action in ON_SELF else why_not_manage
        return refusal(user, instance) is None

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)


class AdministratorsOnly(ModelPermissionPolicy):
    """For groups: who may change a group could write any right into it."""

    def user_has_permission(self, user, action):
        return user.is_active and user.is_superuser

    def user_has_any_permission(self, user, actions):
        return self.user_has_permission(user, None)
