"""A wave is counted, taken back and put back, in a number of queries that hardly grows."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commons.accounts.models import Standing, User
from commons.moderation import policy
from commons.moderation.actions import cases, waves
from commons.moderation.models import Case, Note, Sanction, Wave
from commons.moderation.windows import Window
from tests.commons.accounts.people import person

from . import contributions


@pytest.fixture
def wave(db):
    """Twelve new accounts with two held and one shown content each, beside an old member's."""
    old = person("old", joined_at=timezone.now() - timedelta(days=90))
    Standing.objects.create(user=old, kept=50, days=50)
    kept = contributions.write(old, "shown: كلام قديم")
    new = [person(f"spam-{number}") for number in range(12)]
    for user in new:
        contributions.write(user, "shown: اشتروا")
        for _ in range(2):
            cases.hold(about=contributions.write(user, "held: اشتروا", shown=False))
    return {"old": old, "kept": kept, "new": new}


def window(**options):
    return Window(accounts_from=timezone.now() - timedelta(hours=1), **options)


def test_counting_changes_nothing(wave):
    counts = waves.count(window())
    assert counts["accounts"] == 12
    assert (counts["things"], counts["held"]) == (36, 24)
    assert Note.objects.filter(by__isnull=False).count() == 13
    assert not Wave.objects.exists()


def test_taking_back_and_undoing(wave):
    made = waves.take_back(window=window(), reason="spam")
    assert list(Note.objects.filter(by__isnull=False)) == [wave["kept"]]
    assert not Case.objects.still_open().exists()
    assert all(policy.is_suspended(user) for user in wave["new"])
    assert not policy.is_suspended(wave["old"])
    waves.undo(wave=made)
    assert Note.objects.filter(by__isnull=False).count() == 13
    assert Case.objects.still_open().count() == 24
    assert not any(policy.is_suspended(user) for user in wave["new"])
    with pytest.raises(Exception, match="undone already|سبق"):
        waves.undo(wave=made)


def test_a_window_of_contents_spares_who_has_earned_trust(wave):
    recent = Window(contents_from=timezone.now() - timedelta(hours=1))
    assert waves.count(recent)["things"] == 36
    everybody = Window(contents_from=timezone.now() - timedelta(hours=1), spare=False)
    assert waves.count(everybody)["things"] == 37


def test_staff_are_never_part_of_a_wave(cast):
    assert waves.count(window())["accounts"] == 1  # `nobody`, who has no role
    assert waves.count(window(spare=False))["accounts"] == 1


def test_the_number_of_queries_does_not_follow_the_size(wave, monkeypatch):
    with CaptureQueriesContext(
        connection,
    ) as first:
        made = waves.take_back(window=window())
    waves.undo(wave=made)
    author = User.objects.get(sign_in_name="spam-0")
    Note.objects.bulk_create(
        Note(member=author, words="shown: اشتروا", by=author) for _ in range(400)
    )
    with CaptureQueriesContext(connection) as second:
        waves.take_back(window=window())
    assert len(second) <= len(first) + 6


def run(**options) -> str:
    out = StringIO()
    call_command("take_back", stdout=out, **options)
    return out.getvalue()


def test_the_command_counts_first_and_undoes(wave):
    start = timezone.now() - timedelta(hours=1)
    assert "Nothing was changed" in run(accounts_from=start)
    assert not Sanction.objects.exists()
    said = run(accounts_from=start, yes=True, reason="spam")
    assert "contents: 36 (held: 24)" in said
    assert Sanction.objects.count() == 12
    assert "Undone" in run(undo=Wave.objects.get().pk)
    with pytest.raises(CommandError):
        run(undo=Wave.objects.get().pk)
    with pytest.raises(CommandError):
        run(undo=999_999)
    with pytest.raises(CommandError):
        run(yes=True)
