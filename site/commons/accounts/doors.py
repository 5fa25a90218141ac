"""The password doors that Wagtail and Django bring lead to sign-in, or nowhere.

Two more of Wagtail's admin pages are replaced here because they know people by other names.

Goes outside `i18n_patterns` and before everything of Wagtail's; the language prefix is matched here.
"""

from django.urls import path, re_path
from wagtail.admin.auth import require_admin_access

from .views.account_settings import AccountSettingsView
from .views.doors import closed, sign_in_door
from .views.reports import OldPagesView

urlpatterns = [
    path("admin/login/", sign_in_door),
    re_path(r"^admin/password_reset/", closed),
    path("admin/account/", require_admin_access(AccountSettingsView.as_view())),
    path("admin/reports/aging-pages/", require_admin_access(OldPagesView.as_view())),
    path(
        "admin/reports/aging-pages/results/",
        require_admin_access(OldPagesView.as_view(results_only=True)),
    ),
    re_path(r"^(?:[a-z]{2,3}/)?_util/login/", sign_in_door),
    re_path(r"^(?:[a-z]{2,3}/)?_util/authenticate_with_password/", closed),
]
