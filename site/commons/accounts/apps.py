from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "commons.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from allauth.account import signals as allauth
        from django.contrib.auth.models import Group
        from django.contrib.auth.signals import user_logged_in, user_logged_out
        from django.db.models.signals import m2m_changed, pre_save
        from wagtail.models import ModelLogEntry
        from wagtail.permissions import register_permission_policy

        from commons.safety.roles import Coordinator

        from . import (  # noqa: F401, declare and register
            audit_actions,
            checks,
            expiring,
            held,
            menu,
            own_blocks,
            own_data,
            own_profile,
            own_sessions,
            renewal,
            staff_names,
        )
        from .backend import forget_powers
        from .labels import leave_name_out
        from .middleware import remember_sign_out
        from .models import User
        from .permission_policy import AccountPermissionPolicy, AdministratorsOnly

        Coordinator.may("site:accounts.change_joining")
        # exact_class: Wagtail registers its own for both, later and without it.
        register_permission_policy(User, AccountPermissionPolicy(User), exact_class=True)
        register_permission_policy(Group, AdministratorsOnly(Group), exact_class=True)
        pre_save.connect(leave_name_out, sender=ModelLogEntry, dispatch_uid="accounts.labels")
        for through in (User.groups.through, User.user_permissions.through):
            m2m_changed.connect(forget_powers, sender=through, dispatch_uid=f"powers {through}")
        user_logged_out.connect(remember_sign_out, dispatch_uid="accounts.sign_out")
        user_logged_in.connect(own_sessions.begin, dispatch_uid="accounts.sign_in")
        for signal in (allauth.password_changed, allauth.password_set, allauth.password_reset):
            signal.connect(renewal.after_allauth, dispatch_uid="accounts.renewal")

        menu.register(
            "password",
            _("Password"),
            "account_change_password",
            20,
            _("At best three or four words that belong to nobody but you."),
            group="door",
        )
        menu.register(
            "second-step",
            _("Second step of signing in"),
            "mfa_index",
            22,
            _("A code or a passkey, so that a stolen password opens nothing."),
            group="door",
        )
        menu.register(
            "recovery",
            _("Ways to a new password"),
            "account_recovery",
            24,
            _("Codes on paper for the day you forget it."),
            group="door",
        )
        menu.register(
            "sessions",
            _("Open sessions"),
            "account_sessions",
            26,
            _("Where you are signed in, and signing out there."),
            group="door",
        )
        menu.register(
            "email",
            _("E-mail address"),
            "account_email",
            28,
            _("Optional. Shown to nobody."),
            group="door",
        )
        menu.register(
            "blocks",
            _("Blocked and muted"),
            "account_blocks",
            18,
            _("Members you do not want to hear from. Only you see the list."),
        )
        menu.register(
            "data",
            _("My data"),
            "account_data",
            44,
            _("Download everything, or erase me."),
            group="kept",
        )
