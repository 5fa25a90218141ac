"""Take down everywhere: one action for words or a picture that endanger somebody."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from commons.safety import audit

from .. import caching
from . import hiding

TAKEN_DOWN = audit.action(
    "pages.take_down",
    _("Taken down everywhere"),
    lambda data: gettext("Taken down everywhere. Reason: %(reason)s") % {"reason": data["reason"]},
)

_copies: list[Callable] = []


def reaches(remove: Callable) -> Callable:
    """Let `remove(page)` run too when a page is taken down: it removes another copy of the page.

    Use it as a decorator in the app that keeps the copy (mail not sent, offline bundles …).
    """
    _copies.append(remove)
    return remove


@transaction.atomic
def everywhere(*, page, by, reason: str) -> list:
    """Unpublish `page`, its aliases and its translations; purge index, caches and other copies.

    Scheduled publishing and a running workflow end too, so that nothing brings the page back.
    Returns the pages taken down. Raises PermissionDenied when `by` may not unpublish the page, and
    ValueError without a reason.
    """
    versions = [version.specific for version in page.get_translations(inclusive=True)]
    if not all(may_take_down(version, by) for version in versions):
        raise PermissionDenied
    if not reason.strip():
        raise ValueError("A page is taken down for a reason.")
    for version in versions:
        if version.live:
            version.unpublish(user=by, log_action=False)
        version.revisions.update(approved_go_live_at=None)
        if version.current_workflow_state:
            version.current_workflow_state.cancel(user=by)
        hiding.forget(page=version)
        index.remove_object(version)
        for remove in _copies:
            remove(version)
        audit.record(TAKEN_DOWN, version, by, reason=reason)
    transaction.on_commit(caching.purge)
    return versions


def may_take_down(page, user) -> bool:
    permissions = page.permissions_for_user(user)
    return permissions.can_publish() and not page.is_root()
