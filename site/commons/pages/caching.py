"""Whole pages kept for anonymous readers, and let go the moment something changes.

The address alone decides what an anonymous reader gets: language is in the path, filters are in
the query, there is no cookie. One shared number, raised by `purge()`, is part of every key.
"""

from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpResponse
from django.utils import timezone

SECONDS = 60  # also how long an expired page may outlive its hour
QUERY = frozenset(
    {"access", "area", "cost", "lang", "need", "open", "page", "sort", "theme", "whom", "women"}
)
PRIVATE = ("/admin/", "/accounts/", "/documents/")
VERSION = "version"

# The moments at which something on the page that is being made changes by itself.
_ends: ContextVar[list[datetime] | None] = ContextVar("ends of what a page tells", default=None)


def _cache():
    return caches["pages"]


def purge() -> None:
    """Forget every kept page, in all workers."""
    _cache().add(VERSION, 0, timeout=None)
    _cache().incr(VERSION)


def _purge_after_change(**kwargs) -> None:
    transaction.on_commit(purge)


def purges(*models) -> None:
    """Whenever a row of one of `models` changes, forget the kept pages."""
    for model in models:
        name = f"purge {model._meta.label}"
        post_save.connect(_purge_after_change, sender=model, dispatch_uid=name)
        post_delete.connect(_purge_after_change, sender=model, dispatch_uid=name)
        for field in model._meta.many_to_many:
            m2m_changed.connect(
                _purge_after_change,
                sender=getattr(model, field.name).through,
                dispatch_uid=f"{name}.{field.name}",
            )


def holds_until(moment: datetime) -> None:
    """What is being told to the reader is true until `moment` (aware) only: the page that tells it
    is not kept beyond it. Whoever works out such words says so here; the earliest counts.
    """
    ends = _ends.get()
    if ends is not None:
        ends.append(moment)


def remember(name: str, make: Callable):
    """`make()`, kept under `name` until the next purge or for a minute, whichever is sooner."""
    key = f"{_cache().get(VERSION, 0)}:{name}"
    kept = _cache().get(key)
    if kept is None:
        kept = make()
        _cache().set(key, kept, SECONDS)
    return kept


def remember_for(user, name: str, make: Callable):
    """Like `remember`, for what depends on who reads: only the anonymous reader's is kept."""
    return make() if user.is_authenticated else remember(name, make)


def is_anonymous(request) -> bool:
    return settings.SESSION_COOKIE_NAME not in request.COOKIES


def _key(request) -> str | None:
    """The key of a request whose answer may be kept, else None."""
    path = request.path_info
    if request.method not in {"GET", "HEAD"} or not is_anonymous(request):
        return None
    if any(f"{private}" in path for private in PRIVATE) or not QUERY.issuperset(request.GET):
        return None
    version = _cache().get(VERSION, 0)
    query = urlencode(sorted(request.GET.items()))
    address = f"{request.scheme}:{request.get_host()}:{path}?{query}"
    # Hashed: an address may be longer than a key may be, and says what somebody looked for.
    return f"{version}:{sha256(address.encode()).hexdigest()}"


class PageCacheMiddleware:
    """Answers anonymous readers from what was kept; marks everything else as private."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        key = _key(request)
        if key and (kept := _cache().get(key)):
            content, headers, until = kept
            if until is None or timezone.now() < until:
                return HttpResponse(content, headers=headers)
        token = _ends.set([])
        try:
            response = self.get_response(request)
            until = min(_ends.get(), default=None)
        finally:
            _ends.reset(token)
        if key is None:
            if not is_anonymous(request) and "no-store" not in response.get("Cache-Control", ""):
                response["Cache-Control"] = "private, no-store"
            return response
        if response.status_code == 200 and not response.streaming and not response.cookies:
            if response.get("Vary") and "Cookie" in response["Vary"]:
                return response
            del response["Vary"]
            if not response.has_header("Cache-Control"):
                response["Cache-Control"] = "no-cache"
            if "no-store" not in response["Cache-Control"]:
                _cache().set(key, (response.content, dict(response.items()), until), SECONDS)
        return response


class AnonymousReaderMiddleware:
    """Without a session cookie there is nobody to look up, so the session stays untouched."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_anonymous(request):
            request.user = AnonymousUser()
        return self.get_response(request)
