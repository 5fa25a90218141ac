"""What accounts promised to forget, and does. See `commons.safety.keeping`."""

import logging
from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, PageLogEntry

from commons.media.storage import private
from commons.safety import keeping, later

from . import erased
from .actions import erasures, exports
from .models import Erasure, Export
from .models.export import DAYS

log = logging.getLogger(__name__)

WRITTEN = timedelta(hours=1)
TAKE_UP_AGAIN = timedelta(minutes=10)
DONE_TASKS = timedelta(days=1)
ACTORS = timedelta(days=730)


def _exports() -> int:
    old = Export.objects.get_queryset().made_before(timezone.now() - timedelta(days=DAYS))
    for export in list(old):
        export.forget()
    return len(old) + _strays()


def _strays() -> int:
    """Files of a worker that died after writing one and before saying so."""
    place, named = private(), set(Export.objects.values_list("file", flat=True))
    try:
        names = [f"exports/{name}" for name in place.listdir("exports")[1]]
    except FileNotFoundError:
        return 0
    strays = [
        name
        for name in names
        if name not in named and place.get_modified_time(name) < timezone.now() - WRITTEN
    ]
    for name in strays:
        place.delete(name)
    return len(strays)


def _erasures() -> int:
    """Takes up again what a stopped queue left lying. One that fails holds up no other."""
    lost = Erasure.objects.filter(asked_at__lt=timezone.now() - TAKE_UP_AGAIN)
    done = 0
    for asked in list(lost.select_related("user")):
        try:
            erasures.carry_out(member=asked.user, keep_words=asked.keep_words, names=asked.names)
            done += 1
        except Exception:
            log.exception("An erasure that was asked for could not be carried out")
    return done


def _tasks() -> int:
    done = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - DONE_TASKS)
    return done.delete()[0]


def _actors() -> int:
    old = timezone.now() - ACTORS
    return sum(
        log._base_manager.filter(timestamp__lt=old, user__isnull=False).update(user=None, uuid=None)
        for log in (ModelLogEntry, PageLogEntry)
    )


keeping.register(
    keeping.Rule(
        "accounts:erasures",
        "An erasure that was asked for is carried out, also when its task was lost.",
        _erasures,
        covers=("accounts.Erasure",),
    )
)
keeping.register(
    keeping.Rule(
        "accounts:erased",
        "The list of erased accounts forgets whom no kept backup holds any more.",
        erased.prune,
    )
)
keeping.register(
    keeping.Rule(
        "accounts:exports",
        "A download of own data is deleted 7 days after it was made.",
        _exports,
        covers=("accounts.Export",),
    )
)
keeping.register(
    keeping.Rule(
        "accounts:tasks",
        "What a finished task was given is deleted after one day.",
        _tasks,
        covers=("django_tasks_database.DBTaskResult",),
    )
)
keeping.register(
    keeping.Rule(
        "accounts:trail",
        "The audit trail forgets who did something after two years; the entry stays.",
        _actors,
        covers=("wagtailcore.ModelLogEntry", "wagtailcore.PageLogEntry"),
    )
)
later.when_given_up(exports.TASK, exports.give_up)
