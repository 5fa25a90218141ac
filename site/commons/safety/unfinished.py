"""Tasks that did not end well: the mail server was away, or the worker died in the middle.

A task is tried six times in about six hours, then given up (`later.when_given_up`). Every task may
be run twice: it is given ids and looks first whether there is still something to do.
"""

import logging
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from . import later

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=15)  # no task takes as long: its worker is dead
TRIES = 6
FIRST = timedelta(minutes=1)  # after the first failure; four times as long after each further one


def take_up() -> int:
    """Puts what was left lying back into the queue, where it is due. Returns how many."""
    now = timezone.now()
    lost = Q(status=TaskResultStatus.RUNNING, started_at__lt=now - LEASE)
    failed = Q(status=TaskResultStatus.FAILED, finished_at__lt=now - FIRST)
    taken = 0
    for row in DBTaskResult.objects.filter(lost | failed):
        tries = len(row.worker_ids)
        if tries < TRIES:
            due = row.finished_at is None or row.finished_at < now - FIRST * 4 ** (tries - 1)
            taken += bool(due and _change(row, status=TaskResultStatus.READY, finished_at=None))
        elif row.status == TaskResultStatus.RUNNING and _change(
            row, status=TaskResultStatus.FAILED, finished_at=now
        ):
            _give_up(row.task_path, row.args_kwargs["args"])
    return taken


def _change(row, **fields) -> bool:
    """False when somebody else was quicker."""
    same = DBTaskResult.objects.filter(pk=row.pk, status=row.status, started_at=row.started_at)
    return bool(same.update(**fields))


def after(sender, task_result, **kwargs) -> None:
    """Receiver of `task_finished`. Where nothing is tried again, the first failure is the last."""
    if task_result.status != TaskResultStatus.FAILED:
        return
    if issubclass(sender, DatabaseBackend) and len(task_result.worker_ids) < TRIES:
        return
    _give_up(task_result.task.module_path, task_result.args)


def _give_up(name: str, args) -> None:
    log.error("The task %s failed for good", name)
    try:
        later.give_up(name, args)
    except Exception:
        log.exception("What follows the failure of %s failed too", name)
