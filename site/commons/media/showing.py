"""Who may download a document. Apps above say which readers their pages show it to."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from wagtail.permissions import policy_registry

from .models import Document

Shows = Callable[[AnonymousUser, Document], bool]
_shows: list[Shows] = []


def register(shows: Shows) -> Shows:
    """`shows(user, document)` answers whether something this user may read shows the document.

    Raises ValueError when it is registered twice.
    """
    if shows in _shows:
        raise ValueError(f"{shows!r} is already registered")
    _shows.append(shows)
    return shows


def may_download(user, document: Document) -> bool:
    """Whoever may edit the document or put it on a page; others once a page shows it to them."""
    policy = policy_registry.get_by_type(Document)
    if policy.user_has_any_permission_for_instance(user, ["change", "choose"], document):
        return True
    return any(shows(user, document) for shows in _shows)
