"""The password doors that Wagtail and Django bring lead to sign-in, or nowhere.

Some of Wagtail's admin pages are replaced here too: they call people by their sign-in names, or
list what an organisation's author may not see.

Goes outside `i18n_patterns` and before everything of Wagtail's; the language prefix is matched here.
"""

from django.urls import path, re_path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail_localize.views.report import TranslationsReportView

from .views.account_settings import AccountSettingsView
from .views.doors import closed, sign_in_door
from .views.reports import OldPagesView, whole_site


def report(address, view, guard):
    """A report of Wagtail's and the part of it that is loaded alone."""
    return [
        path(address, guard(view.as_view())),
        path(f"{address}results/", guard(view.as_view(results_only=True))),
    ]


urlpatterns = [
    path("admin/login/", sign_in_door),
    re_path(r"^admin/password_reset/", closed),
    path("admin/account/", require_admin_access(AccountSettingsView.as_view())),
    *report("admin/reports/aging-pages/", OldPagesView, require_admin_access),
    *report("admin/reports/page-types-usage/", PageTypesUsageReportView, whole_site),
    *report("admin/localize/reports/translations/", TranslationsReportView, whole_site),
    re_path(r"^(?:[a-z]{2,3}/)?_util/login/", sign_in_door),
    re_path(r"^(?:[a-z]{2,3}/)?_util/authenticate_with_password/", closed),
]
