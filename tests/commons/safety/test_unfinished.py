"""What failed is tried again, what is given up is told, and a worker that dies loses nothing."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from commons.accounts import expiring
from commons.accounts.actions import erasures, exports
from commons.accounts.models import Erasure, Export, User
from commons.notices.models import Notice
from commons.safety import later, unfinished
from tests.commons.accounts.people import person


@pytest.fixture
def queue(settings, django_capture_on_commit_callbacks):
    """Production's queue. Call it with an action: what it enqueues waits for `work()`."""
    settings.TASKS = settings.TASKS | {"later": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def ask(action, **options):
        with django_capture_on_commit_callbacks(execute=True):
            return action(**options)

    return ask


@pytest.fixture(autouse=True)
def no_exports_of_other_tests():
    place = storages["private"]
    if place.exists("exports"):
        for name in place.listdir("exports")[1]:
            place.delete(f"exports/{name}")


@pytest.fixture
def layla(db):
    return person("layla", email="layla@example.org")


@pytest.fixture
def work(monkeypatch, django_capture_on_commit_callbacks):
    """The worker, until nothing is ready; in the transaction of the test, which has to stay open."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def run():
        while DBTaskResult.objects.ready().exists():  # what a task enqueues comes after its commit
            with django_capture_on_commit_callbacks(execute=True):
                db_worker.Worker(
                    backend_name="later",
                    batch=True,
                    excluded_queue_names=[],
                    interval=0,
                    max_tasks=None,
                    queue_names=["default"],
                    startup_delay=False,
                    worker_id=get_random_string(32),
                ).run()

    return run


def later_by(**time) -> None:
    """Time passes for what stands in the queue."""
    for row in DBTaskResult.objects.get_queryset():
        for name in ("started_at", "finished_at"):
            if moment := getattr(row, name):
                setattr(row, name, moment - timedelta(**time))
        row.save()


def states() -> list[str]:
    return list(DBTaskResult.objects.order_by("enqueued_at").values_list("status", flat=True))


def broken(*args):
    raise SMTPServerDisconnected("away")


def test_the_worker_does_what_waits(layla, queue, work, mailoutbox):
    export = queue(exports.ask, member=layla)
    assert states() == ["READY"]
    assert not mailoutbox
    work()
    export.refresh_from_db()
    assert export.made_at
    assert Notice.objects.get(recipient=layla).kind == "account:export"
    assert [letter.to for letter in mailoutbox] == [["layla@example.org"]]


def test_a_failure_is_tried_again_at_growing_intervals(layla, queue, work, monkeypatch):
    queue(exports.ask, member=layla)
    monkeypatch.setattr(exports, "write_archive", broken)
    work()
    for minutes in (1, 4, 16, 64, 256):
        assert states() == ["FAILED"]
        assert unfinished.take_up() == 0
        later_by(minutes=minutes - 0.5)
        assert unfinished.take_up() == 0, minutes
        later_by(minutes=0.6)
        assert unfinished.take_up() == 1, minutes
        work()
        later_by(seconds=-2)  # what the test itself took
    assert not Export.objects.exists()
    assert Notice.objects.get(recipient=layla).kind == "account:export-failed"
    later_by(hours=23)
    assert unfinished.take_up() == 0


def test_the_second_try_may_succeed(layla, queue, work, monkeypatch):
    export = queue(exports.ask, member=layla)
    with monkeypatch.context() as patch:
        patch.setattr(exports, "write_archive", broken)
        work()
    later_by(minutes=2)
    call_command("take_up_tasks", verbosity=0)
    work()
    export.refresh_from_db()
    assert export.made_at
    assert set(states()) == {"SUCCESSFUL"}


def test_what_a_dead_worker_held_is_taken_up(layla, queue, work):
    export = queue(exports.ask, member=layla)
    DBTaskResult.objects.get().claim("a worker that was killed")
    work()
    later_by(minutes=14)
    assert unfinished.take_up() == 0
    later_by(minutes=2)
    assert unfinished.take_up() == 1
    work()
    export.refresh_from_db()
    assert export.made_at
    assert len(storages["private"].listdir("exports")[1]) == 1


def test_workers_that_die_of_it_every_time_end_it(layla, queue):
    queue(exports.ask, member=layla)
    row = DBTaskResult.objects.get()
    for number in range(unfinished.TRIES):
        row.refresh_from_db()
        row.claim(f"worker {number}")
        later_by(minutes=16)
        unfinished.take_up()
    assert states()[0] == "FAILED"
    assert not Export.objects.exists()
    assert Notice.objects.get().kind == "account:export-failed"


def test_two_workers_with_one_export_leave_one_file(layla, queue, monkeypatch):
    """The first was thought dead and was only slow."""
    export = queue(exports.ask, member=layla)
    slow = Export.objects.get(pk=export.pk)
    exports.make(export=Export.objects.get(pk=export.pk))
    exports.make(export=slow)
    export.refresh_from_db()
    assert storages["private"].listdir("exports")[1] == [export.file.name.split("/")[1]]
    assert Notice.objects.count() == 1


def test_the_file_of_a_worker_that_died_too_early_is_found(layla, queue, work, monkeypatch):
    place = storages["private"]
    queue(exports.ask, member=layla)
    work()
    kept = set(place.listdir("exports")[1])
    stray = place.save("exports/stray.zip", ContentFile(b"everything of somebody"))
    assert expiring._exports() == 0  # it may still be written
    soon = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(expiring.timezone, "now", lambda: soon)
    assert expiring._exports() == 1
    assert not place.exists(stray)
    assert set(place.listdir("exports")[1]) == kept


def test_an_erasure_outlives_its_worker_and_its_neighbour(layla, queue, monkeypatch):
    other = person("other")
    for member in (layla, other):
        queue(erasures.ask, member=member, keep_words=True)
    DBTaskResult.objects.all().delete()
    Erasure.objects.update(asked_at=timezone.now() - timedelta(hours=1))
    carry_out = erasures.carry_out

    def fail_for_layla(*, member, **options):
        if member.pk == layla.pk:
            raise ValueError("broken on purpose")
        carry_out(member=member, **options)

    monkeypatch.setattr(erasures, "carry_out", fail_for_layla)
    assert expiring._erasures() == 1
    assert list(User.objects.values_list("pk", flat=True)) == [layla.pk]


def test_at_once_the_first_failure_is_the_last(
    layla, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(exports, "write_archive", broken)
    with django_capture_on_commit_callbacks(execute=True):
        exports.ask(member=layla)
    assert Notice.objects.get().kind == "account:export-failed"


def test_only_one_follows_a_failure():
    with pytest.raises(ValueError, match="two ways"):
        later.when_given_up(exports.TASK, print)
