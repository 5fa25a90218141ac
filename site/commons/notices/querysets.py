"""How notices, watches and letters are found."""

from datetime import timedelta
from functools import partial

from django.db import models
from django.utils import timezone

from commons.safety.prepared import Prepared

from .levels import Level
from .things import place_of
from .ways import Way

# A worker that took a letter has this long to send it before another may try, and after every
# failure twice as long: the last of them comes more than a day after the first.
LEASE = timedelta(minutes=15)
TRIES = 8


def _watched(member, kind, key):
    from .models import Watch

    rows = Watch.objects.filter(user=member, content_type=kind, object_id=key)
    return rows.values_list("level", flat=True)


def _watching(level, kind, key):
    from .models import Watch

    rows = Watch.objects.filter(content_type=kind, object_id=key, level__gte=level)
    users = Watch._meta.get_field("user").related_model._default_manager
    return users.filter(is_active=True, pk__in=rows.values("user"))


_level = Prepared(_watched)
_watchers = {level: Prepared(partial(_watching, level)) for level in Level}


class WatchQuerySet(models.QuerySet):
    def of(self, target):
        """Everybody's watch of `target`, muting included."""
        return self.filter(**place_of(target))

    def level_of(self, user, target):
        """The member's `Level` for `target`."""
        if user is None or not user.is_authenticated:
            return Level.NORMAL
        place = place_of(target)
        level = _level.first(user.pk, place["content_type"].pk, place["object_id"])
        return Level.NORMAL if level is None else Level(level)

    def watchers_of(self, target, level=Level.WATCH, *, beside=()) -> list:
        """Accounts that watch `target` at `level` (default: watch) or closer, and may sign in, but
        for those whose primary keys are in `beside`.
        """
        place = place_of(target)
        found = _watchers[level](place["content_type"].pk, place["object_id"])
        return [person for person in found if person.pk not in beside]

    def muted_by(self, users, target) -> set[int]:
        """Ids of those of `users` who muted `target`."""
        return set(
            self.of(target)
            .filter(level=Level.MUTE, user__in=users)
            .values_list("user_id", flat=True)
        )


class NoticeQuerySet(models.QuerySet):
    def of(self, user):
        """What stands in this member's list. Whether it may still be seen is asked beside this."""
        return self.filter(recipient=user, withdrawn_at=None)

    def unread(self):
        return self.filter(read_at=None)

    def waiting(self, wait: str):
        """For a letter of this rhythm: not read on the site, not withdrawn, in no letter yet."""
        return self.filter(wait=wait, letter=None, read_at=None, withdrawn_at=None)

    def about(self, thing):
        from django.contrib.contenttypes.models import ContentType

        return self.filter(
            content_type=ContentType.objects.get_for_model(thing), object_id=thing.pk
        )


class LetterQuerySet(models.QuerySet):
    def open(self, now=None):
        """Not sent, not given up, and in no worker's hands."""
        now = now or timezone.now()
        free = models.Q(tries=0)
        for tries in range(1, TRIES):
            free |= models.Q(tries=tries, tried_at__lt=now - LEASE * 2 ** (tries - 1))
        return self.filter(free, done_at=None)


class ChoiceQuerySet(models.QuerySet):
    def ways_of(self, users, kind) -> dict[int, str]:
        """By user id, how `kind` reaches those who chose."""
        rows = self.filter(user__in=users, kind=kind.key)
        return dict(rows.values_list("user_id", "way"))

    def way_of(self, user, kind) -> str:
        return self.ways_of([user], kind).get(user.pk, kind.way or Way.SITE)
