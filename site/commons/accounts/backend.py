"""Who is signed in and what their roles permit, asked anew for every request of a member."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Permission

from commons.safety.prepared import Prepared

from .models import User

NAMES = "content_type__app_label", "codename"

_account = Prepared(
    lambda key: User.objects.filter(pk=key).with_powers().select_related("standing")
)
_own = Prepared(
    lambda member: Permission.objects.filter(user=member).order_by().values_list(*NAMES)
)
_of_groups = Prepared(
    lambda member: Permission.objects.filter(group__user=member).order_by().values_list(*NAMES)
)


class Backend(AuthenticationBackend):
    """allauth's, with the questions of every request prepared."""

    def get_user(self, user_id):
        user = _account.first(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None

    def get_user_permissions(self, user_obj, obj=None):
        held = _prepared(user_obj, obj, "_user_perm_cache", _own)
        return super().get_user_permissions(user_obj, obj) if held is None else held

    def get_group_permissions(self, user_obj, obj=None):
        held = _prepared(user_obj, obj, "_group_perm_cache", _of_groups)
        return super().get_group_permissions(user_obj, obj) if held is None else held


def forget_powers(instance, **kwargs) -> None:
    """Whoever is given a group or a permission is asked for both from now on."""
    if isinstance(instance, User):
        instance.has_powers = None


def _prepared(user, obj, name: str, rows: Prepared) -> set[str] | None:
    """Kept beside the user under Django's own `name`; None for those whom it answers unasked."""
    if not user.is_active or user.is_anonymous or user.is_superuser or obj is not None:
        return None
    if not hasattr(user, name):
        held = [] if user.has_powers is False else rows(user.pk)
        setattr(user, name, {f"{app}.{codename}" for app, codename in held})
    return getattr(user, name)
