"""Gathering what waits into one letter, once, whoever else tries at the same time.

A notice belongs to at most one letter: a row is claimed by the update that gives it its letter.
The window of a digest is claimed by moving its cursor from the value that was read, so the second
of two workers moves nothing and leaves. Both hold on SQLite and on PostgreSQL without locks of ours.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from .. import following
from ..models import Choice, Letter, Level, Notice, Round, Watch
from ..rhythms import LENGTH, settled, zone_of
from ..things import root_of
from ..ways import ALWAYS, DIGESTS, Way
from .choices import following_way


def gather(*, user, rhythm: str, now: datetime | None = None) -> Letter | None:
    """The letter of what waits for `rhythm`, or None when nothing does or it is not due."""
    now = now or timezone.now()
    with transaction.atomic():
        if rhythm not in DIGESTS:
            return _claim(user, rhythm, Notice.objects.waiting(rhythm), [])
        until = settled(now, rhythm, zone_of(user))
        if not _move_cursor(user, rhythm, until):
            return None
        items = _new_in_followed(user, until) if following_way(user) == rhythm else []
        waiting = Notice.objects.waiting(rhythm).filter(made_at__lte=until)
        return _claim(user, rhythm, waiting, items)


def _claim(user, rhythm, waiting, items) -> Letter | None:
    letter = Letter.objects.create(recipient=user, rhythm=rhythm, items=items)
    claimed = waiting.filter(recipient=user).update(letter=letter, wait="")
    if claimed or items:
        return letter
    letter.delete()
    return None


def _move_cursor(user, rhythm, until) -> bool:
    """Whether this window is ours: the cursor stood before `until`, and nobody else moved it."""
    start = {"until": until - LENGTH[rhythm]}
    cursor, _made = Round.objects.get_or_create(user=user, rhythm=rhythm, defaults=start)
    if cursor.until >= until:
        return False
    return bool(Round.objects.filter(pk=cursor.pk, until=cursor.until).update(until=until))


def _new_in_followed(user, until) -> list[list]:
    """`[source, id]` of what is new; the cursor of every follow moves to `until`."""
    found = {}
    for watch in follows(user).filter(gathered_until__lt=until).select_related("content_type"):
        target = watch.target
        if target is not None:
            new = following.fresh(user, target, watch.gathered_until, until)
            found |= dict.fromkeys(new)
    follows(user).filter(gathered_until__lt=until).update(gathered_until=until)
    return [list(pair) for pair in found]


def follows(user):
    """The member's follows of what can be followed (themes, places, organisations)."""
    from django.contrib.contenttypes.models import ContentType

    roots = [root_of(model) for model in following.models()]
    types = [found.pk for found in ContentType.objects.get_for_models(*roots).values()]
    return Watch.objects.filter(user=user, level__gte=Level.FOLLOW, content_type__in=types)


def take(*, pk: int, now: datetime | None = None) -> Letter | None:
    """The letter, for this worker alone to send; None when it is out or in other hands."""
    now = now or timezone.now()
    mine = Letter.objects.open(now).filter(pk=pk)
    if not mine.update(tried_at=now, tries=F("tries") + 1):
        return None
    return Letter.objects.select_related("recipient").get(pk=pk)


def close(*, letter: Letter, sent: bool = False) -> None:
    """It is out (`sent`), or there was nothing left to say."""
    now = timezone.now()
    rows = Letter.objects.filter(pk=letter.pk)
    rows.update(done_at=now, sent_at=now if sent else None, items=[])


def waiting_people(rhythm: str):
    """Ids of accounts for which a letter of `rhythm` may be gathered."""
    people = set(Notice.objects.waiting(rhythm).values_list("recipient", flat=True).distinct())
    if rhythm in DIGESTS:
        people |= _followers(rhythm)
    return people


def _followers(rhythm: str) -> set[int]:
    rows = Watch.objects.filter(level__gte=Level.FOLLOW, user__is_active=True)
    rows = rows.exclude(Q(user__email=None) | Q(user__email=""))
    chosen = Choice.objects.filter(kind=following.KEY)
    if rhythm == following.DEFAULT:
        rows = rows.exclude(user__in=chosen.exclude(way=rhythm).values("user"))
    else:
        rows = rows.filter(user__in=chosen.filter(way=rhythm).values("user"))
    return set(rows.values_list("user", flat=True).distinct())


def retry() -> list[int]:
    """Letters that were gathered and not sent: the worker died, or the mail server was away."""
    return list(Letter.objects.open().values_list("pk", flat=True))


RHYTHMS = (ALWAYS, Way.NOW, *DIGESTS)
