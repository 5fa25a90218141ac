"""How closely a member watches a thing. No audit entry: it would record what somebody reads."""

from django.db import transaction
from django.utils import timezone

from ..models import Level, Watch
from ..things import place_of


@transaction.atomic
def set_level(*, user, target, level) -> None:
    """`level` is a `Level` or its name in small letters: mute, normal, follow, watch.

    Raises KeyError for another name. Following begins now: what is older was never asked for.
    """
    level = Level[level.upper()] if isinstance(level, str) else Level(level)
    place = place_of(target)
    mine = Watch.objects.filter(user=user, **place)
    if level == Level.NORMAL:
        mine.delete()
        return
    now = timezone.now()
    watch, made = Watch.objects.get_or_create(
        user=user, **place, defaults={"level": level, "set_at": now, "gathered_until": now}
    )
    if made or watch.level == level:
        return
    fresh = {} if watch.level >= Level.FOLLOW <= level else {"gathered_until": now}
    mine.update(level=level, set_at=now, **fresh)
