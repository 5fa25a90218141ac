"""Periodic work: each job in its turn, and a broken one stops nobody."""

import pytest

from wasl import schedule
from wasl.schedule import Job


@pytest.fixture
def ran(monkeypatch):
    calls = []

    def pretend(name, *arguments, **options):
        calls.append(name)
        if name == "broken":
            raise ValueError("broken on purpose")

    monkeypatch.setattr(schedule, "call_command", pretend)
    return calls


@pytest.mark.django_db
def test_each_job_runs_in_its_turn(ran):
    jobs, last = [Job("often", 10), Job("seldom", 100)], {}
    for now in (0, 5, 10, 100):
        schedule.run_due(jobs, last, now)
    assert ran == ["often", "seldom", "often", "often", "seldom"]


@pytest.mark.django_db
def test_a_broken_job_stops_nobody(ran, caplog):
    assert schedule.run_due([Job("broken", 1), Job("next", 1)], {}, 0) == ["broken", "next"]
    assert ran == ["broken", "next"]
    assert "broken on purpose" in caplog.text


def test_every_job_is_a_command_that_exists():
    from django.core.management import get_commands

    assert {job.command for job in schedule.JOBS} <= get_commands().keys()


def test_the_loop_stops_when_told():
    turns = iter([True, True, False])
    schedule.loop(lambda: next(turns), jobs=[], pause=0)
    assert list(turns) == []
