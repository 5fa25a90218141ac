"""What a member chose. No audit entry: it is nobody else's business."""

from django.db import transaction
from django.utils import timezone

from .. import following, kinds
from ..models import Choice, Mailbox, Notice, Watch
from ..ways import Way


@transaction.atomic
def set_way(*, user, kind: str, way: str) -> None:
    """`kind` is the key of a kind, or `following.KEY`.

    What already waits for a letter moves along. Raises ValueError for a kind nobody can change or
    a way there is not.
    """
    way = Way(way)
    known = kinds.find(kind)
    if kind == following.KEY:
        if way == Way.NOW:
            raise ValueError("What is new in followed things is gathered, never sent at once.")
    elif known is None or known.always:
        raise ValueError(f"{kind} is not for members to change.")
    before = Choice.objects.filter(user=user, kind=kind).values_list("way", flat=True).first()
    if before == way:
        return
    Choice.objects.update_or_create(user=user, kind=kind, defaults={"way": way})
    if kind == following.KEY:
        if (before or following.DEFAULT) == Way.SITE:
            Watch.objects.filter(user=user).update(gathered_until=timezone.now())
        return
    waiting = Notice.objects.filter(recipient=user, kind=kind, letter=None).exclude(wait="")
    # What was to be gathered is not hurried: it joins the next digest, or stays on the site.
    waiting.update(wait={Way.SITE: "", Way.NOW: Way.DAILY}.get(way, way))


@transaction.atomic
def stop(*, user, rhythm: str, kind: str = "") -> None:
    """Ends mail of a rhythm, or of one kind in whatever rhythm it comes now. May be run twice."""
    if kind:
        set_way(user=user, kind=kind, way=Way.SITE)
        return
    for known in kinds.every():
        if not known.always and Choice.objects.way_of(user, known) == rhythm:
            set_way(user=user, kind=known.key, way=Way.SITE)
    if following_way(user) == rhythm:
        set_way(user=user, kind=following.KEY, way=Way.SITE)


def following_way(user) -> str:
    chosen = Choice.objects.filter(user=user, kind=following.KEY)
    return chosen.values_list("way", flat=True).first() or following.DEFAULT


def set_discreet(*, user, on: bool) -> None:
    """Whether mail says no more than that there is something new."""
    if on:
        Mailbox.objects.update_or_create(user=user, defaults={"discreet_at": timezone.now()})
    else:
        Mailbox.objects.filter(user=user).update(discreet_at=None)
