"""Wagtail's users app with our own views. Named in INSTALLED_APPS in its place."""

from wagtail.users.apps import WagtailUsersAppConfig


class AdminUsersConfig(WagtailUsersAppConfig):
    user_viewset = "commons.accounts.views.members.MemberViewSet"
    group_viewset = "commons.accounts.views.members.AdministratorsGroupViewSet"
