"""Every password door but one leads to allauth's, the only one that counts attempts."""

from allauth.account.adapter import get_adapter
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

ENTER_ADMIN = "wagtailadmin.access_admin"


@never_cache
def sign_in_door(request):
    """To sign-in, keeping where the person was going.

    Somebody who is signed in and still was sent here lacks a right, and signing in again would
    send them in a circle: 403 instead.
    """
    target = request.GET.get(REDIRECT_FIELD_NAME, "")
    adapter = get_adapter(request)
    if not adapter.is_safe_url(target):
        target = ""
    if not request.user.is_authenticated:
        return redirect_to_login(target or "/", reverse("account_login"))
    if not target:
        return HttpResponseRedirect(adapter.get_login_redirect_url(request))
    admin = reverse("wagtailadmin_home")
    if target.startswith(admin) and request.user.has_perm(ENTER_ADMIN):
        return HttpResponseRedirect(target)
    raise PermissionDenied


def closed(request, *args, **kwargs):
    """A door with a password and no limit on guesses. It does not exist here."""
    raise Http404
