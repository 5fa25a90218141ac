"""Counting what an account contributed. Apps above call it; nothing of it is shown to others."""

from django.db import transaction
from django.db.models import Case, F, When
from django.db.models.functions import Greatest
from django.utils import timezone

from ..models import Standing

# What happened: the counters it moves.
WHAT = {
    "kept": {"kept": 1},  # published, or approved after it was held
    "removed": {"removed": 1, "kept": -1},  # taken down by a moderator after it had counted
    "refused": {"removed": 1},  # never published
    "restored": {"removed": -1, "kept": 1},  # a moderator's decision was undone
    "withdrawn": {"kept": -1},  # taken back by its author: no merit, no blame
    "active": {},  # was here today; counted once a day
}


@transaction.atomic(savepoint=False)
def count(*, user, what: str, number: int = 1) -> None:
    """Moves the counters of `user`; `what` is a key of `WHAT`. Raises KeyError for another.

    No audit entry: a trail of everything somebody wrote is what counters are for avoiding.
    Guests (`user` None or anonymous) are not counted.
    """
    moves = WHAT[what]
    if user is None or user.pk is None:
        return
    changes = {name: _at_least_zero(name, by * number) for name, by in moves.items()}
    if what in {"kept", "active"}:
        today = timezone.localdate()
        known = Case(When(last_day=today, then=F("days")), default=F("days") + 1)
        changes |= {"days": known, "last_day": today}
    rows = Standing.objects.filter(user=user)
    if changes and not rows.update(**changes):
        Standing.objects.get_or_create(user=user)
        rows.update(**changes)


def _at_least_zero(name: str, by: int):
    """Greatest of nought and the sum, computed by the database so that no count is lost.

    The positive field would refuse `kept - 1` on nought with an error that helps nobody.
    """
    return Greatest(F(name) + by, 0) if by < 0 else F(name) + by
