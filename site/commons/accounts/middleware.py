"""Two doors: who may enter the admin, and which answers no cache may keep."""

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

ENTER_ADMIN = "wagtailadmin.access_admin"
WITHOUT_SECOND_FACTOR = {"wagtailadmin_logout", "wagtailadmin_login"}


def under(request, name: str) -> bool:
    return request.path.startswith(reverse(name))


class StaffDoorMiddleware:
    """Nobody without a right to the admin, and nobody without a second factor, passes into it.

    It stands before every address under the admin's root, so a view added later is behind it too.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user = request.user
        if not under(request, "wagtailadmin_home") or not user.is_authenticated:
            return None
        if request.resolver_match.url_name in WITHOUT_SECOND_FACTOR:
            return None
        if not user.has_perm(ENTER_ADMIN):
            raise PermissionDenied  # a redirect to sign-in would send them back here for ever
        step = self.missing_step(request)
        if step is None:
            return None
        return self.lead(request, step)

    def missing_step(self, request) -> str | None:
        """The name of the page where this person has to go first, or None."""
        if not settings.STAFF_SECOND_FACTOR:
            return None
        if not is_mfa_enabled(request.user):
            return "mfa_activate_totp"
        if any(record.get("method") == "mfa" for record in get_authentication_records(request)):
            return None
        return "mfa_reauthenticate"

    def lead(self, request, name):
        address = reverse(name)
        if request.method != "GET" or request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"error": "second_factor", "url": address}, status=403)
        query = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
        return HttpResponseRedirect(f"{address}?{query}")


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
        if getattr(request, "signed_out", False):
            response["Clear-Site-Data"] = self.CLEAR
        return response


def remember_sign_out(request, **kwargs):
    """Receiver of `user_logged_out`; the middleware reads the mark on the way out."""
    if request is not None:
        request.signed_out = True


def remember_proof(request, user, authenticator, **kwargs):
    """Receiver of `authenticator_added`: whoever just set up the app has shown a code of it."""
    if authenticator.type == Authenticator.Type.TOTP and request.user.pk == user.pk:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
