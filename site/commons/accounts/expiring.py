"""What accounts promised to forget, and does. See `commons.safety.keeping`."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, PageLogEntry

from commons.safety import keeping

from . import erased
from .actions import erasures
from .models import Erasure, Export
from .models.export import DAYS

TAKE_UP_AGAIN = timedelta(minutes=10)
DONE_TASKS = timedelta(days=1)
ACTORS = timedelta(days=730)


def _exports() -> int:
    old = Export.objects.get_queryset().made_before(timezone.now() - timedelta(days=DAYS))
    for export in list(old):
        export.forget()
    return len(old)


def _erasures() -> int:
    """Takes up again what a stopped queue left lying."""
    lost = Erasure.objects.filter(asked_at__lt=timezone.now() - TAKE_UP_AGAIN)
    waiting = list(lost.select_related("user"))
    for asked in waiting:
        erasures.carry_out(member=asked.user, keep_words=asked.keep_words, names=asked.names)
    return len(waiting)


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
