"""The one list of periodic work, and the loop that does it.

`make run` runs the loop beside the local server; production runs it as a service of its own
(`deploy/wasl-schedule.service`). Every job is a management command that may be run twice.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.core.management import call_command
from django.db import close_old_connections

log = logging.getLogger(__name__)

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@dataclass(frozen=True)
class Job:
    """A management command and how often it runs, in seconds."""

    command: str
    every: int
    arguments: tuple[str, ...] = field(default=())


JOBS = [
    Job("clearsessions", DAY),
    Job("publish_scheduled", MINUTE),
    Job("take_up_tasks", MINUTE),
    Job("send_digests", 5 * MINUTE),
    Job("purge_expired", HOUR),
    Job("keep_services_fresh", HOUR),
    # Asked every hour, so that a restarted service neither skips a day nor makes two backups of it.
    *(
        [Job("backup", HOUR, ("--unless-newer-than=23",))]
        if settings.BACKUP_RECIPIENTS and settings.BACKUP_ROOT
        else []
    ),
]


def run(job: Job) -> None:
    """Run one job. A failing job is logged with its traceback and tried again at its next turn."""
    close_old_connections()
    try:
        call_command(job.command, *job.arguments, verbosity=0)
    except Exception:
        log.exception("The scheduled job %s failed", job.command)
    finally:
        close_old_connections()


def run_due(jobs: list[Job], last: dict[str, float], now: float) -> list[str]:
    """Run the jobs whose turn it is at `now` (seconds, monotonic); `last` is brought up to date."""
    ran = []
    for job in jobs:
        if job.command not in last or now - last[job.command] >= job.every:
            last[job.command] = now
            run(job)
            ran.append(job.command)
    return ran


def loop(keep_going: Callable[[], bool], jobs: list[Job] | None = None, pause: float = 1.0) -> None:
    """Do the periodic work until `keep_going` says no; it is asked every `pause` seconds."""
    last: dict[str, float] = {}
    while keep_going():
        run_due(JOBS if jobs is None else jobs, last, time.monotonic())
        time.sleep(pause)
