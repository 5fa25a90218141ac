"""Signing in and "my account", under `accounts/` inside `i18n_patterns`. See `doors` for what leads here."""

from allauth.account.decorators import reauthentication_required
from allauth.account.views import email
from django.urls import include, path

from .views import blocks, invitations, own_data, recovery, recovery_links, sessions
from .views.doors import sign_in_door
from .views.hub import hub
from .views.passkeys import PasskeySignInView
from .views.profiles import edit
from .views.sign_up import SignUpView, welcome

urlpatterns = [
    path("", hub, name="account_hub"),
    path("data/", own_data.overview, name="account_data"),
    path("data/export/", own_data.ask_export, name="account_data_export"),
    path("data/export/<int:pk>/", own_data.download, name="account_data_download"),
    path(
        "data/export/<int:pk>/delete/",
        own_data.delete_export,
        name="account_data_export_delete",
    ),
    path("data/erase/", own_data.erase, name="account_data_erase"),
    path("data/erased/", own_data.erased, name="account_data_erased"),
    path("door/", sign_in_door, name="account_door"),
    path("email/", reauthentication_required(email), name="account_email"),
    path("passkey/", PasskeySignInView.as_view(), name="account_passkey"),
    path("recovery/", recovery.overview, name="account_recovery"),
    path("recovery/codes/", recovery.make_codes, name="account_make_codes"),
    path("recovery/code/", recovery.with_code, name="account_recover_with_code"),
    path("recovery/links/close/", recovery_links.close_way, name="account_close_links"),
    path("recovery/links/open/", recovery_links.open_way, name="account_open_links"),
    path("recovery/links/off/", recovery_links.switch_off, name="account_links_off"),
    path("recovery/links/", recovery_links.switched_off, name="account_recovery_off"),
    path("recovery/link/<str:token>/", recovery_links.use, name="account_recovery_link"),
    path("sessions/", sessions.session_list, name="account_sessions"),
    path("sessions/name/", sessions.name_device, name="account_name_device"),
    path("sessions/others/end/", sessions.end_others, name="account_end_others"),
    path("sessions/end/", sessions.end_everywhere, name="account_end_everywhere"),
    path("sessions/<int:pk>/end/", sessions.end_session, name="account_end_session"),
    path("blocks/", blocks.listed, name="account_blocks"),
    path("blocks/<str:reference>/", blocks.add, name="account_blocks_add"),
    path("blocks/<str:reference>/lift/", blocks.lift, name="account_blocks_lift"),
    path("signup/", SignUpView.as_view(), name="account_signup"),
    path("invitations/", invitations.listed, name="account_invitations"),
    path("invitations/<int:pk>/revoke/", invitations.revoke, name="account_invitations_revoke"),
    path("invitation/<str:signed>/", invitations.take_up, name="account_invitation"),
    path("profile/", edit, name="account_profile"),
    path("welcome/", welcome, name="account_welcome"),
    path("", include("allauth.urls")),
]
