"""How django-allauth behaves here: our own sign-up, no client address kept, secrets encrypted."""

import base64
import time

from allauth.account import app_settings as account_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.core.internal.httpkit import get_client_ip
from allauth.core.internal.ratelimit import truncate_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.safestring import mark_safe

from commons.safety import later
from commons.safety.limits import client_hash

from . import attempts

ENTER_ADMIN = "wagtailadmin.access_admin"
TELL = "commons.accounts.tasks.tell_owner"


def display_name(user) -> str:
    """The name others see; never the sign-in name."""
    return user.display_name


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in and sign-out."""

    def is_open_for_signup(self, request):
        """allauth's own sign-up stays shut; ours is `views.sign_up`."""
        return False

    def get_client_ip(self, request):
        """Not the address: a keyed hash of it that changes every day. allauth only counts with it."""
        return client_hash(allauth_address(request))

    def pre_authenticate(self, request, **credentials):
        """Counts first, and refuses before any password is looked at. See `attempts`."""
        login = credentials.get("email") or credentials.get("username") or ""
        self._login_failed_rl_usage = attempts.count(request, login, self.get_client_ip(request))
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def get_login_redirect_url(self, request):
        if request.user.has_perm(ENTER_ADMIN):
            return reverse("wagtailadmin_home")
        return "/"

    def is_reauthentication_required(self, *, app, **kwargs):
        """Not within five minutes of the password: it was asked for at sign-in."""
        records = get_authentication_records(context.request, context.request.user)
        since = time.time() - account_settings.REAUTHENTICATION_TIMEOUT
        if any(r["method"] == "password" and r["at"] > since for r in records):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Says what changed, in the reader's language, without address or browser."""
        words = {key: value for key, value in (context or {}).items() if isinstance(value, str)}
        later.enqueue(TELL, user.pk, template_prefix, words, email or "")


class SecondFactorAdapter(DefaultMFAAdapter):
    """TOTP secrets and recovery seeds are encrypted: a stolen database opens nobody's account."""

    def encrypt(self, text):
        return _box().encrypt(text.encode()).decode()

    def build_totp_svg(self, url):
        """An `svg` element for the page itself; its only words are numbers that qrcode computes."""
        drawing = super().build_totp_svg(url)
        return mark_safe(drawing[drawing.index("<svg") :])  # noqa: S308

    def decrypt(self, encrypted_text):
        return _box().decrypt(encrypted_text.encode()).decode()


def allauth_address(request) -> str:
    """The address allauth would have used, an IPv6 one cut to its network; "" when unknown."""
    address = get_client_ip(request)
    return truncate_ip(address) if address else ""


def _box() -> MultiFernet:
    """Keys made from SECRET_KEY and its fallbacks, so that a changed key locks nobody out."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (
        salted_hmac("wasl.second-factor", "1", secret=s, algorithm="sha256") for s in secrets
    )
    return MultiFernet([Fernet(base64.urlsafe_b64encode(d.digest())) for d in digests])
