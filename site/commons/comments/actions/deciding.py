"""Comments as moderators decide about them: approving, hiding, showing again."""

from django.db import transaction
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from commons.accounts.actions import trust
from commons.notices.actions import notices
from commons.pages import caching
from commons.safety import audit

from ..audit_actions import APPROVED, HIDDEN, SHOWN
from ..models import Sidecar
from . import telling


@transaction.atomic
def approve(*, comment: Sidecar, by=None, reason: str = "") -> None:
    """Shows what was held, and sends the notices that waited with it. Without effect when shown."""
    comment = _locked(comment)
    if not comment.is_held or comment.withdrawn_at:
        return
    _set(comment, held_at=None, hidden_at=None, hidden_by=None, **_approved(by))
    refused_before = comment.hidden_at is not None
    shown = Sidecar.objects.get(pk=comment.pk)
    telling.shown(shown, merit="restored" if refused_before else "kept")
    audit.record(APPROVED, comment, by, reason=reason)


@transaction.atomic
def hide(*, comment: Sidecar, by=None, reason: str = "") -> None:
    """Takes a comment from everybody's sight; what is held is refused by it."""
    comment = _locked(comment)
    if comment.hidden_at or comment.withdrawn_at:
        return
    trust.count(user=comment.author, what="refused" if comment.is_held else "removed")
    _set(comment, hidden_at=timezone.now(), hidden_by=by)
    notices.withdraw(about=comment)
    audit.record(HIDDEN, comment, by, reason=reason)


@transaction.atomic
def show(*, comment: Sidecar, by=None, reason: str = "") -> None:
    """Undoes `hide`. What had been held before is approved by it."""
    comment = _locked(comment)
    if comment.is_held:
        approve(comment=comment, by=by, reason=reason)
        return
    if not comment.hidden_at or comment.withdrawn_at:
        return
    _set(comment, hidden_at=None, hidden_by=None)
    trust.count(user=comment.author, what="restored")
    notices.restore(about=comment)
    audit.record(SHOWN, comment, by, reason=reason)


@transaction.atomic
def hide_many(*, comments, by=None, reason: str = "") -> None:
    """Hides a wave in few queries. The audit entry is that of whoever takes the wave back."""
    ids = [comment.pk for comment in comments]
    rows = Sidecar.objects.filter(pk__in=ids, hidden_at=None, withdrawn_at=None)
    now = timezone.now()
    rows.update(hidden_at=now, hidden_by=by)
    XtdComment.norel_objects.filter(pk__in=ids).update(is_public=False)
    transaction.on_commit(caching.purge)


@transaction.atomic
def unhide_many(*, comments, by=None, reason: str = "") -> None:
    """Undoes `hide_many`: what had been shown is shown, what had been held is held again."""
    rows = Sidecar.objects.filter(pk__in=[comment.pk for comment in comments], withdrawn_at=None)
    rows.update(hidden_at=None, hidden_by=None)
    shown = rows.filter(held_at=None).values("pk")
    XtdComment.norel_objects.filter(pk__in=shown).update(is_public=True)
    transaction.on_commit(caching.purge)


def _approved(by) -> dict:
    return {"approved_at": timezone.now(), "approved_by": by}


def _locked(comment: Sidecar) -> Sidecar:
    return Sidecar.objects.select_for_update().get(pk=comment.pk)


def _set(comment: Sidecar, **fields) -> None:
    """Never the package's `save()`: it would hide the answers below too, and miscount them."""
    Sidecar.objects.filter(pk=comment.pk).update(**fields)
    now = Sidecar.objects.get(pk=comment.pk)
    XtdComment.norel_objects.filter(pk=comment.pk).update(is_public=now.is_shown)
    transaction.on_commit(caching.purge)
