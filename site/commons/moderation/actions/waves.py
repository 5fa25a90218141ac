"""Taking back a wave of accounts or contents at once, and undoing that."""

from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.accounts.models import Session
from commons.safety import audit

from .. import kinds, policy
from ..audit_actions import TAKEN_BACK, WAVE_UNDONE
from ..models import Case, Sanction, Wave, WaveItem
from ..models.sanction import SUSPEND
from ..refused import Conflict
from ..windows import Window

CHUNK = 500
CLOSED_FOR = timedelta(days=30)


def count(window: Window) -> dict:
    """What taking back would reach: the dry run. Changes nothing."""
    found: dict = {"accounts": len(window.accounts()), "things": 0, "held": 0, "kinds": {}}
    for kind in kinds.every():
        for things in window.contents(kind, CHUNK):
            found["things"] += len(things)
            found["kinds"][kind.key] = found["kinds"].get(kind.key, 0) + len(things)
            found["held"] += _cases(kind, things).filter(held_at__isnull=False).count()
    return found


@transaction.atomic
def take_back(*, window: Window, by=None, reason: str = "") -> Wave:
    """Hides every content of the wave, closes its accounts for 30 days, ends their sessions.

    Open cases about these contents are closed. One audit entry says how many. Raises
    PermissionDenied when `by` may not, ValueError for a window without a beginning.
    """
    _refuse(by)
    if window.is_empty:
        raise ValueError("A wave begins at some hour.")
    wave = Wave.objects.create(
        accounts_from=window.accounts_from,
        accounts_until=window.accounts_until,
        contents_from=window.contents_from,
        contents_until=window.contents_until,
        reason=reason,
        by=by,
    )
    counts = count(window)
    for kind in kinds.every():
        for things in window.contents(kind, CHUNK):
            _hide(wave, kind, things, by)
    _close(window.accounts(), wave)
    wave.counts = counts
    wave.save(update_fields=["counts"])
    audit.record(TAKEN_BACK, wave, by, counts=counts)
    return wave


def _cases(kind, things):
    ids = [str(thing.pk) for thing in things]
    return Case.objects.filter(kind=kind.key, object_id__in=ids).still_open()


def _hide(wave, kind, things, by) -> None:
    open_cases = dict(_cases(kind, things).values_list("object_id", "pk"))
    WaveItem.objects.bulk_create(
        WaveItem(
            wave=wave,
            kind=kind.key,
            object_id=str(thing.pk),
            case_id=open_cases.get(str(thing.pk)),
        )
        for thing in things
    )
    if kind.hide_many:
        kind.hide_many(things, by=by, reason="wave")
    else:
        for thing in things:
            kind.hide(thing=thing, by=by, reason="wave")
    Case.objects.filter(pk__in=open_cases.values()).update(
        closed_at=timezone.now(), outcome="taken_back", claimed_by=None, claimed_at=None
    )


def _close(accounts: list[int], wave) -> None:
    until = timezone.now() + CLOSED_FOR
    Sanction.objects.bulk_create(
        [Sanction(member_id=pk, kind=SUSPEND, until=until, wave=wave) for pk in accounts],
        batch_size=CHUNK,
    )
    store = import_module(settings.SESSION_ENGINE).SessionStore
    for start in range(0, len(accounts), CHUNK):
        part = accounts[start : start + CHUNK]
        for key in Session.objects.filter(user__in=part).values_list("session_id", flat=True):
            store(key).delete()


@transaction.atomic
def undo(*, wave, by=None) -> Wave:
    """Shows again what was shown, puts back into the queue what was held, opens the accounts."""
    _refuse(by)
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.undone_at:
        raise Conflict(_("This has been undone already."))
    wave.sanctions.filter(lifted_at=None).update(lifted_at=timezone.now())
    for kind in kinds.every():
        _unhide(kind, wave.items.filter(kind=kind.key), by)
    wave.undone_at, wave.undone_by = timezone.now(), by
    wave.save(update_fields=["undone_at", "undone_by"])
    audit.record(WAVE_UNDONE, wave, by, counts=wave.counts)
    return wave


def _unhide(kind, items, by) -> None:
    """Cases that the wave closed open again, unless a newer one about the same thing is open."""
    held = set(items.filter(case__held_at__isnull=False).values_list("object_id", flat=True))
    last = 0
    while part := list(items.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        last = part[-1].pk
        things = kind.things([item.object_id for item in part]).values()
        if kind.unhide_many:
            kind.unhide_many(list(things), by=by, reason="wave")
            continue
        for thing in things:
            if str(thing.pk) not in held:
                kind.show(thing=thing, by=by, reason="wave")
    newer = Case.objects.filter(kind=kind.key).still_open().values("object_id")
    rows = Case.objects.filter(pk__in=items.values("case"), outcome="taken_back")
    rows.exclude(object_id__in=newer).update(closed_at=None, outcome="")


def _refuse(by) -> None:
    if by is not None and not policy.may_take_back(by):
        raise PermissionDenied(_("Your role does not take back waves."))
