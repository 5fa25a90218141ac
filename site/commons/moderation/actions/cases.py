"""Putting a thing into the queue, and who looks into it."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from commons.safety import audit

from .. import kinds, policy
from ..audit_actions import CLAIMED, CLOSED, FLAGGED, HELD
from ..models import Case
from ..refused import Conflict


@transaction.atomic
def hold(*, about, reasons=()) -> Case:
    """Puts `about`, which its app keeps unpublished, into the queue.

    `reasons` are keys of `rules.GROUNDS`. Nobody sees `about` until a moderator approves it.
    """
    return _put(about, reasons, HELD, held_at=timezone.now())


@transaction.atomic
def flag(*, about, reasons=()) -> Case:
    """Puts `about`, which stays shown, into the queue."""
    return _put(about, reasons, FLAGGED)


def opened(about, *, confidential: bool = False) -> Case:
    """The open case about a thing, made when there is none. Raises KeyError for unknown kinds.

    Complaints stand in a `confidential` one.
    """
    kind = kinds.of(about)
    rows = Case.objects.about(kind.key, about.pk).filter(confidential=confidential).still_open()
    found = rows.first()
    if found:
        return found
    try:
        with transaction.atomic():
            return Case.objects.create(
                kind=kind.key,
                object_id=str(about.pk),
                confidential=confidential,
                author=kind.author(about),
                page=kind.page(about) if kind.page else None,
            )
    except IntegrityError:  # somebody was quicker
        return rows.get()


def _put(about, reasons, action, **marks) -> Case:
    case = opened(about)
    case.grounds = list(dict.fromkeys([*case.grounds, *reasons]))
    for name, value in marks.items():
        setattr(case, name, getattr(case, name) or value)
    case.save(update_fields=["grounds", *marks])
    grounds = [ground.partition(":")[0] for ground in reasons]
    audit.record(action, case, None, grounds=grounds)
    return case


@transaction.atomic
def claim(*, case, by) -> Case:
    """Tells the other moderators that `by` looks into it. A claim of 20 minutes ago has lapsed.

    Raises Conflict when somebody else claimed it or the case is closed, PermissionDenied when
    `by` may not decide it.
    """
    if refusal := policy.why_not_decide(by, case):
        raise PermissionDenied(refusal)
    case = Case.objects.select_for_update().get(pk=case.pk)
    Conflict.unless_open(case)
    holder = case.claimant()
    if holder and holder != by:
        raise Conflict.claimed()
    renewed = case.claimed_by_id == by.pk
    case.claimed_by, case.claimed_at = by, timezone.now()
    case.save(update_fields=["claimed_by", "claimed_at"])
    if not renewed:
        audit.record(CLAIMED, case, by)
    return case


@transaction.atomic
def release(*, case, by) -> None:
    """Gives a claim back. Without effect when it is somebody else's."""
    Case.objects.filter(pk=case.pk, claimed_by=by).update(claimed_by=None, claimed_at=None)


@transaction.atomic
def close(*, about, outcome: str = "gone", by=None) -> int:
    """Ends what is open about a thing that its author withdrew or its app erased.

    Call it before `about` is deleted. Returns how many cases were closed.
    """
    kind = kinds.of(about)
    return close_all(Case.objects.about(kind.key, about.pk), outcome=outcome, by=by)


def close_all(cases, *, outcome: str, by=None) -> int:
    """Closes the open ones among `cases` without a decision."""
    count = 0
    for case in cases.still_open():
        case.closed_at, case.outcome = timezone.now(), outcome
        case.claimed_by = case.claimed_at = None
        case.save(update_fields=["closed_at", "outcome", "claimed_by", "claimed_at"])
        audit.record(CLOSED, case, by, outcome=outcome)
        count += 1
    return count
