"""Hiding a page while a complaint about it stands, and showing it as it was.

Milder than `takedown`: comments, history and drafts stay, and `show` undoes all of it.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import audit

from ..models import HiddenPage

HIDDEN = audit.action("pages.hide", _("Page hidden"), _("Hid the page"))
SHOWN = audit.action("pages.show", _("Page shown again"), _("Showed the page again"))


@transaction.atomic
def hide(*, page, by=None, reason: str = "") -> None:
    """Unpublishes `page` and its translations. Hidden already is no mistake.

    Who may is asked by the caller. `reason` is the key of a rule, never words about somebody.
    """
    for version in _versions(page):
        if not version.live:
            continue
        revision = version.live_revision or _snapshot(version)
        HiddenPage.objects.update_or_create(
            page_id=version.pk, defaults={"revision": revision, "hidden_at": timezone.now()}
        )
        # Without `by`, whom Wagtail would ask for the right to publish; the entry below names them.
        version.unpublish(log_action=False)
        audit.record(HIDDEN, version, by, reason=reason)


@transaction.atomic
def show(*, page, by=None, reason: str = "") -> None:
    """Publishes what `hide` took away, in every language it was in. Again is no mistake."""
    ids = [version.pk for version in _versions(page)]
    # Of this table only: PostgreSQL locks no row that an outer join may leave out.
    rows = HiddenPage.objects.select_for_update(of=["self"]).filter(page__in=ids)
    for row in rows.select_related("revision"):
        version = row.page.specific
        revision = row.revision or version.get_latest_revision()
        # `by` showed it again by a decision, and need not be somebody who may publish.
        revision.publish(user=by, log_action=False, skip_permission_checks=True)
        forget(page=version)
        audit.record(SHOWN, version, by, reason=reason)


def is_hidden(page) -> bool:
    return HiddenPage.objects.filter(page_id=page.pk).exists()


def published_before(ids) -> dict:
    """By primary key, the hidden ones among these pages as they were published."""
    rows = HiddenPage.objects.filter(page__in=list(ids), revision__isnull=False)
    return {row.pk: row.revision.as_object() for row in rows.select_related("revision")}


def forget(*, page) -> None:
    """`page` is published again, or gone for good: nothing is left to show."""
    HiddenPage.objects.filter(page_id=page.pk).delete()


def _snapshot(version):
    """What readers see now. The newest revision may be a draft that nobody has approved."""
    return version.save_revision(changed=False, log_action=False, clean=False)


def _versions(page) -> list:
    """Aliases follow their source by themselves."""
    pages = page.get_translations(inclusive=True).filter(alias_of=None)
    return [version.specific for version in pages]
