"""Slow mode: everybody waits between two contributions to one place."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commons.safety import audit

from .. import places, policy
from ..audit_actions import SLOWED
from ..models import SlowMode


@transaction.atomic
def slow_down(*, place, seconds: int, until, by) -> SlowMode:
    """Holds at `place` and below until `until`. Replaces what was set there before."""
    _refuse(by)
    row, _made = SlowMode.objects.update_or_create(
        **places.of(place),
        defaults={"seconds": seconds, "until": until, "since": timezone.now(), "by": by},
    )
    audit.record(SLOWED, row, by, seconds=seconds)
    return row


@transaction.atomic
def speed_up(*, place, by) -> bool:
    """Ends slow mode before its time. Returns whether there was one."""
    _refuse(by)
    row = SlowMode.objects.in_force().filter(**places.of(place)).first()
    if row is None:
        return False
    row.until = timezone.now()
    row.save(update_fields=["until"])
    audit.record(SLOWED, row, by, seconds=0)
    return True


def _refuse(by) -> None:
    if by is not None and not policy.may_moderate(by):
        raise PermissionDenied(_("Your role does not decide what is shown."))
