"""The password doors that Wagtail and Django bring. They lead to sign-in, or nowhere.

Goes outside `i18n_patterns` and before everything of Wagtail's; the language prefix is matched here.
"""

from django.urls import path, re_path
from wagtail.admin.auth import require_admin_access

from .views.account_settings import AccountSettingsView
from .views.doors import closed, sign_in_door

urlpatterns = [
    path("admin/login/", sign_in_door),
    re_path(r"^admin/password_reset/", closed),
    path("admin/account/", require_admin_access(AccountSettingsView.as_view())),
    re_path(r"^(?:[a-z]{2,3}/)?_util/login/", sign_in_door),
    re_path(r"^(?:[a-z]{2,3}/)?_util/authenticate_with_password/", closed),
]
