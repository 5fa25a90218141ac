"""What somebody typed while their session was ending comes back after they have signed in again.

Around any POST view that takes text from members:

    @keeps_text("comments:new", "text", back=lambda request, pk: reverse("comments:new", args=[pk]))
    def new(request, pk): ...

The form carries `{% load kept_text %}{% kept_for %}`. The page at `back` begins its form with
`given_back(request, "comments:new")`, a dict of words, empty when nothing was kept. A POST that is
answered with a redirect counts as sent, and what was kept is forgotten.

Nothing lies in the browser but a random key, in a cookie that scripts cannot read. The words lie
in the cache for half an hour, encrypted with that key: whoever has the server alone cannot read
them. They are given to nobody but the member whose form it was. A class-based view takes the
decorator through `method_decorator(keeps_text(…), name="dispatch")`.
"""

import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from http import HTTPStatus

from allauth.core.internal import ratelimit
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.shortcuts import resolve_url
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

SECONDS = 30 * 60
MOST = 200_000  # characters in all fields together; a form has its own, smaller limit
FIELD = "kept_for"
LIMITS = {"kept_text": "120/h/ip"}  # many people may share an address


@dataclass(frozen=True)
class Keeping:
    """Which fields of which form are kept, and where its page is. Marks a view for `refused`."""

    form: str
    fields: tuple[str, ...]
    back: Callable[..., str]


def keeps_text(form: str, *fields: str, back: Callable[..., str] | None = None, guests=False):
    """`back(request, *args, **kwargs)` is the path of the page with the form; default: this one.

    With `guests`, who is not signed in may send the form too: only a form that was a member's
    (it carries `kept_for`) asks to sign in, so that nobody speaks as a guest by mistake.
    """

    def around(view):
        keeping = Keeping(form, fields, back or (lambda request, *a, **k: request.get_full_path()))

        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.method != "POST":
                return view(request, *args, **kwargs)
            if not request.user.is_authenticated and (not guests or request.POST.get(FIELD)):
                return ask_to_sign_in(request, keeping, keeping.back(request, *args, **kwargs))
            response = view(request, *args, **kwargs)
            if HTTPStatus.MULTIPLE_CHOICES <= response.status_code < HTTPStatus.BAD_REQUEST:
                forget(request, response, form)
            return response

        guarded.keeps_text = keeping
        return guarded

    return around


def ask_to_sign_in(request, keeping: Keeping, back: str):
    response = redirect_to_login(back, resolve_url(settings.LOGIN_URL))
    if getattr(request, "htmx", False):
        response = HttpResponseClientRedirect(response.url)
    if keep(request, response, keeping):
        words = _("Your session had ended. Sign in, and what you wrote will be there.")
    else:
        words = _("Your session had ended. Please sign in.")
    messages.info(request, words)
    return response


def mark(user) -> str:
    """Says whose form it is without saying who they are; "" for somebody not signed in."""
    if not user.is_authenticated:
        return ""
    return salted_hmac("wasl.kept-text", str(user.pk), algorithm="sha256").hexdigest()[:32]


def keep(request, response, keeping: Keeping) -> bool:
    """Puts the posted words aside and the key into the answer's cookie. False: it was too much."""
    words = {name: request.POST.get(name, "") for name in keeping.fields}
    size = sum(len(value) for value in words.values())
    if not size or size > MOST:
        return False
    if not ratelimit.consume(request, app="account", action="kept_text", config=LIMITS):
        return False
    key = secrets.token_urlsafe(32)
    kept = {"form": keeping.form, "owner": request.POST.get(FIELD, "")[:64], "words": words}
    cache.set(_place(key), _box(key).encrypt(json.dumps(kept).encode()), SECONDS)
    response.set_cookie(
        cookie_name(),
        key,
        max_age=SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return True


def given_back(request, form: str) -> dict[str, str]:
    """What this member had written in `form`, by field; {} when there is nothing for them."""
    kept = _kept(request, form)
    if not kept or not request.user.is_authenticated:
        return {}
    if kept["owner"] and not constant_time_compare(kept["owner"], mark(request.user)):
        return {}
    return kept["words"]


def forget(request, response, form: str) -> None:
    if _kept(request, form):
        cache.delete(_place(request.COOKIES[cookie_name()]))
        response.delete_cookie(cookie_name(), samesite="Lax")


def cookie_name() -> str:
    return "__Host-kept" if settings.SESSION_COOKIE_SECURE else "kept"


def _kept(request, form: str) -> dict | None:
    key = request.COOKIES.get(cookie_name(), "")
    sealed = cache.get(_place(key)) if key else None
    if not sealed:
        return None
    try:
        kept = json.loads(_box(key).decrypt(sealed))
    except InvalidToken:  # the site's secret has changed meanwhile
        return None
    return kept if kept["form"] == form else None


def _place(key: str) -> str:
    return "kept-text:" + sha256(key.encode()).hexdigest()


def _box(key: str) -> Fernet:
    digest = salted_hmac("wasl.kept-text.box", key, algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(digest))
