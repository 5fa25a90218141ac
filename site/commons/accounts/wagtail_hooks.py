from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from . import policy
from .dashboard import ReturnedPanel
from .own_section import choosable, sees_whole_site
from .views import bulk
from .views.member_links import MakeLinkView
from .views.second_factor import ResetSecondFactorView

LAST = 1_000  # after Wagtail's own, so that ours stands

for bulk_action in bulk.ALL:
    hooks.register("register_bulk_action", bulk_action, order=LAST)


@hooks.register("register_admin_urls")
def second_factor_addresses():
    return [
        path(
            "users/<int:pk>/second-factor/",
            ResetSecondFactorView.as_view(),
            name="accounts_reset_second_factor",
        ),
        path(
            "users/<int:pk>/password-link/",
            MakeLinkView.as_view(),
            name="accounts_make_link",
        ),
    ]


@hooks.register("register_user_listing_buttons")
def second_factor_button(user, request_user):
    if policy.why_not_manage(request_user, user) is None:
        address = reverse("accounts_reset_second_factor", args=[user.pk])
        yield Button(_("Reset second factor"), url=address, icon_name="key", priority=40)
        address = reverse("accounts_make_link", args=[user.pk])
        yield Button(_("Link for a new password"), url=address, icon_name="link", priority=41)


@hooks.register("construct_homepage_panels")
def returned_panel(request, panels):
    panels.append(ReturnedPanel(request.user))


@hooks.register("register_account_menu_item")
def password_entry(request):
    return {
        "url": reverse("account_change_password"),
        "label": gettext("Change the password"),
        "help_text": gettext("On the page of the site where signing in is counted and limited."),
    }


@hooks.register("register_account_menu_item")
def second_factor_entry(request):
    return {
        "url": reverse("mfa_index"),
        "label": gettext("Second factor"),
        "help_text": gettext("The authenticator app and the recovery codes."),
    }


@hooks.register("register_account_menu_item")
def address_entry(request):
    return {
        "url": reverse("account_email"),
        "label": gettext("E-mail address"),
        "help_text": gettext("Optional. Shown to nobody."),
    }


@hooks.register("construct_page_chooser_queryset")
def choosable_pages(pages, request):
    return choosable(pages, request.user)


@hooks.register("construct_reports_menu")
def reports_on_offer(request, items):
    if not sees_whole_site(request.user):
        whole = ("wagtailadmin_reports:page_types_usage", "wagtail_localize:translations_report")
        closed = {reverse(name) for name in whole}
        items[:] = [item for item in items if item.url not in closed]
