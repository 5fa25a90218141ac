"""Telling members something. No audit entry: what was told is kept by what it is about."""

from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from commons.safety import later

from .. import kinds
from ..blocks import deaf_to
from ..models import Choice, Notice, Watch
from ..things import name_of
from ..ways import ALWAYS, Way

AT_ONCE = "commons.notices.tasks.write_now"
CHUNK = 500


@transaction.atomic
def send(*, kind: str, about: Model, to, by=None, key: str | None = None) -> None:
    """Tells `to` (an account, or many) what happened to `about`; `by` is who caused it.

    Call it inside the transaction of what happened: the rows come with it, mail after it. The same
    `key` tells a member once, however often it is called; without one the key is made of kind,
    thing and `by`, and for kinds nobody can mute every call tells anew. Whoever caused it, muted
    the target, is blocked with `by` or may not sign in is left out. Raises KeyError for an
    unregistered kind.
    """
    kind = kinds.get(kind)
    people = [to] if isinstance(to, Model) else list(to)
    people = [person for person in people if person and person.is_active]
    if not kind.always:
        people = [person for person in people if by is None or person.pk != by.pk]
    if not people:
        return
    if not kind.always:
        muted = Watch.objects.muted_by(people, kind.target_of(about))
        left_out = muted | deaf_to(by)
        people = [person for person in people if person.pk not in left_out]
    chosen = Choice.objects.ways_of(people, kind)
    if key is None:
        key = str(uuid4()) if kind.always else f"{name_of(about)}/{by.pk if by else 0}"
    common = {
        "kind": kind.key,
        "key": f"{kind.key}/{key}"[:160],
        "content_type": ContentType.objects.get_for_model(about),
        "object_id": about.pk,
        "group": f"{kind.key}/{name_of(kind.target_of(about))}"[:120],
        "by_id": by.pk if by else None,
    }
    rows = [
        Notice(recipient=person, wait=_wait(kind, person, chosen), **common) for person in people
    ]
    Notice.objects.bulk_create(rows, ignore_conflicts=True, batch_size=CHUNK)
    for row in rows:
        if row.wait in (ALWAYS, Way.NOW):
            later.enqueue(AT_ONCE, row.recipient_id)


def _wait(kind, person, chosen: dict[int, str]) -> str:
    """Which letter this member's notice waits for; "" without an address or a wish for mail."""
    if not person.email or not kind.mailed:
        return ""
    if kind.always:
        return ALWAYS
    way = chosen.get(person.pk, kind.way)
    return "" if way == Way.SITE else way


def withdraw(*, about: Model) -> None:
    """Takes every notice about `about` out of lists and unsent mail, until `restore`.

    For what is hidden, withdrawn by its author or taken down. Delivery asks again anyway; this
    keeps the number of unread notices true.
    """
    Notice.objects.about(about).filter(withdrawn_at=None).update(withdrawn_at=timezone.now())


def restore(*, about: Model) -> None:
    """The thing is back; whoever was to be told finds it in the list again."""
    Notice.objects.about(about).update(withdrawn_at=None)


def mark_read(*, user, upto: int, group: str = "") -> int:
    """Marks the member's notices read up to number `upto`, which they have seen; only those of
    `group` when it is given. Returns how many were unread.
    """
    rows = Notice.objects.filter(recipient=user, pk__lte=upto).unread()
    if group:
        rows = rows.filter(group=group)
    return rows.update(read_at=timezone.now())
