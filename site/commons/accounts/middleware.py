"""Two doors: who may enter the admin, and which answers no cache may keep."""

from http import HTTPStatus

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import STATE_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from . import kept_text, known_device, pending_links

ENTER_ADMIN = "wagtailadmin.access_admin"
WITHOUT_SECOND_FACTOR = {"wagtailadmin_logout", "wagtailadmin_login"}
RETRY_AFTER = 300  # seconds; the longest of the short limits on sign-in
CHANGES_SIGN_IN = {
    "account_close_links",
    "account_make_codes",
    "account_open_links",
    "account_recovery",
    "account_change_password",
    "account_data_download",
    "account_data_erase",
    "account_email",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_deactivate_totp",
    "mfa_download_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_edit_webauthn",
    "mfa_index",
    "mfa_list_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
}


def under(request, name: str) -> bool:
    return request.path.startswith(reverse(name))


class StaffDoorMiddleware:
    """Nobody without a right to the admin, and nobody without a second factor, passes into it.

    It stands before every address under the admin's root, so a view added later is behind it too.
    Pages that change how somebody signs in ask for the second factor of whoever has one.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name
        if under(request, "wagtailadmin_home"):
            step = self.before_admin(request, name)
            if step is None:
                announce_link(request)
        elif name in CHANGES_SIGN_IN:
            step = self.before_changes(request)
        else:
            return None
        return self.lead(request, step) if step else None

    def before_admin(self, request, name) -> str | None:
        """The name of the page where this person has to go first, or None."""
        user = request.user
        if not user.is_authenticated or name in WITHOUT_SECOND_FACTOR:
            return None
        if not user.has_perm(ENTER_ADMIN):
            raise PermissionDenied  # a redirect to sign-in would send them back here for ever
        if settings.STAFF_SECOND_FACTOR and not is_mfa_enabled(user):
            return "mfa_activate_totp"
        return self.before_changes(request) if settings.STAFF_SECOND_FACTOR else None

    def before_changes(self, request) -> str | None:
        user = request.user
        if user.is_authenticated and is_mfa_enabled(user) and not has_shown_second_factor(request):
            with_code = is_mfa_enabled(user, [Authenticator.Type.TOTP])
            return "mfa_reauthenticate" if with_code else "mfa_reauthenticate_webauthn"
        return None

    def lead(self, request, name):
        address = reverse(name)
        if request.method != "GET" or request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"error": "second_factor", "url": address}, status=403)
        query = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
        return HttpResponseRedirect(f"{address}?{query}")


def announce_link(request):
    """The admin has no place for the site's banner: its own messages say it, on every page."""
    is_page = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
    if is_page and request.user.is_authenticated and pending_links.waits_for(request.user):
        switch = messages.button(reverse("account_hub"), _("Switch it off"))
        words = _("A coordinator made a link for a new password for your account.")
        messages.warning(request, words, buttons=[switch])


def has_shown_second_factor(request) -> bool:
    """In this session. A session from before the app was set up has not."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


class PrivatePagesMiddleware:
    """Account pages and the admin are kept by no cache; signing out empties the browser.

    It never looks at the user or the session: that would make every public page vary by cookie.
    """

    CLEAR = '"cache", "cookies", "storage"'

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        match = request.resolver_match
        is_account_page = match and (match.view_name or "").startswith(("account_", "mfa_"))
        if is_account_page or under(request, "wagtailadmin_home"):
            add_never_cache_headers(response)
        if is_account_page:
            forget_suspended_request(request)
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            response.headers.setdefault("Retry-After", str(RETRY_AFTER))
        if getattr(request, "signed_out", False):
            response["Clear-Site-Data"] = self.CLEAR
            for cookie in (known_device.cookie_name(), kept_text.cookie_name()):
                response.delete_cookie(cookie, samesite="Lax")  # for browsers without the header
        return response


def forget_suspended_request(request):
    """Drops the whole request that allauth puts into the session while it asks for the password.

    It holds the client's address and browser, and in a change of password the new one in clear.
    The person comes back to the page and fills it in again.
    """
    request.session.pop(STATE_SESSION_KEY, None)


def remember_sign_out(request, **kwargs):
    """Receiver of `user_logged_out`; the middleware reads the mark on the way out."""
    if request is not None:
        request.signed_out = True
