"""The parts of a site that can be switched off: news, services, later the forum, events …

An app registers its module in `ready()`. A module that is off has no navigation, no route, no feed
and no admin menu, and `visible_to` leaves its pages out, so nothing links to what isn't there.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Module:
    """A part of the site. `key` is what page classes name in `module`; `label` is translated.

    One that lies outside the page tree names its first page in `route`, and an `icon` of the
    sprite: menus show it while it is on.
    """

    key: str
    label: str
    route: str = ""
    icon: str = ""


_registry: dict[str, Module] = {}
_request: ContextVar = ContextVar("modules_request", default=None)


def register(key: str, label: str, *, route: str = "", icon: str = "") -> None:
    """Raises ImproperlyConfigured when the key is taken."""
    if key in _registry:
        raise ImproperlyConfigured(f"Two modules are called {key!r}.")
    _registry[key] = Module(key, label, route, icon)


def registered() -> list[Module]:
    return sorted(_registry.values(), key=lambda module: module.key)


def off() -> frozenset[str]:
    """Keys that the site at hand has switched off; none outside a request."""
    from wagtail.models import Site

    from . import caching
    from .models import SiteModules

    request = _request.get()
    site = Site.find_for_request(request) if request else None
    if site is None:
        return frozenset()

    def chosen() -> list[str]:
        rows = SiteModules.objects.filter(site=site).values_list("switched_off", flat=True)
        return rows.first() or []

    return frozenset(caching.remember(f"off:{site.pk}", chosen, at_hand=True))


def is_on(key: str) -> bool:
    return not key or key not in off()


@contextmanager
def serving(request):
    """While the block runs, `off()` answers for the site of `request`."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)
