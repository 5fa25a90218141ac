"""Blocking and muting. No audit entry: who fears whom is nobody else's knowledge."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from .. import policy
from ..models import Block


@transaction.atomic
def block(*, whom, by) -> Block:
    """Neither of the two reaches the other: no replies, no notices. Undoes a mute.

    Raises PermissionDenied, with the reason, for oneself.
    """
    return _put(whom, by, Block.Kind.BLOCK)


@transaction.atomic
def mute(*, whom, by) -> Block:
    """`by` no longer sees or hears `whom`, who does not notice. Undoes a block."""
    return _put(whom, by, Block.Kind.MUTE)


@transaction.atomic
def lift(*, whom, by) -> bool:
    """Ends a block or a mute. Returns whether there was one."""
    count, _ = Block.objects.filter(by=by, whom=whom).delete()
    return bool(count)


def _put(whom, by, kind) -> Block:
    if refusal := policy.why_not_block(by, whom):
        raise PermissionDenied(refusal)
    row, _made = Block.objects.update_or_create(by=by, whom=whom, defaults={"kind": kind})
    return row
