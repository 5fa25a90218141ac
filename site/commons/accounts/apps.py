from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "commons.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from django.contrib.auth.models import Group
        from django.contrib.auth.signals import user_logged_out
        from wagtail.permissions import register_permission_policy

        from . import audit_actions, checks, held, menu, staff_names  # noqa: F401
        from .middleware import remember_sign_out
        from .models import User
        from .permission_policy import AccountPermissionPolicy, AdministratorsOnly

        # exact_class: Wagtail registers its own for both, later and without it.
        register_permission_policy(User, AccountPermissionPolicy(User), exact_class=True)
        register_permission_policy(Group, AdministratorsOnly(Group), exact_class=True)
        user_logged_out.connect(remember_sign_out, dispatch_uid="accounts.sign_out")

        menu.register(
            "email", _("E-mail address"), "account_email", 40, _("Optional. Shown to nobody.")
        )
