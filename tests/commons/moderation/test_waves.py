"""A wave is counted, taken back and put back, in a number of queries that hardly grows."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from commons.accounts.actions import profiles
from commons.accounts.models import Profile, Standing, User
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


def tell(user, about="أرخص الساعات", about_for="everybody") -> Profile:
    """A profile saved as its form does it."""
    row = Profile.objects.filter(user=user).first() or Profile(user=user)
    row.about, row.about_for = about, about_for
    return profiles.save(profile=row, display_name=user.display_name, by=user)


def page_of(profile) -> int:
    address = reverse("people_profile", args=[profile.user.public_id])
    return Client().get(address).status_code


@pytest.fixture
def storefronts(wave, world):
    """Everybody has a profile, the old member's from long ago; two of the new ones tell nothing."""
    kept = tell(wave["old"], "أكتب منذ سنين")
    ModelLogEntry.objects.update(timestamp=timezone.now() - timedelta(days=80))
    new = [tell(user) for user in wave["new"][2:]]
    silent = [tell(user, about_for="nobody") for user in wave["new"][:2]]
    return {"kept": kept, "new": new, "silent": silent}


def test_profiles_of_the_accounts_go_and_come_back(storefronts):
    counts = waves.count(window())
    assert counts["kinds"]["profile"] == 12
    assert page_of(storefronts["new"][0]) == 200
    made = waves.take_back(window=window(), reason="spam")
    assert [page_of(profile) for profile in storefronts["new"]] == [404] * 10
    assert Profile.objects.filter(hidden_at=None).get() == storefronts["kept"]
    assert page_of(storefronts["kept"]) == 200
    waves.undo(wave=made)
    assert [page_of(profile) for profile in storefronts["new"]] == [200] * 10
    assert not Profile.objects.exclude(hidden_at=None).exists()


def test_profiles_saved_in_a_window_go_and_come_back(storefronts):
    recent = Window(contents_from=timezone.now() - timedelta(hours=1), spare=False)
    assert waves.count(recent)["kinds"]["profile"] == 10  # those nobody reads harm nobody
    made = waves.take_back(window=recent)
    assert page_of(storefronts["kept"]) == 200
    assert page_of(storefronts["new"][0]) == 404
    waves.undo(wave=made)
    assert page_of(storefronts["new"][0]) == 200
    over = Window(
        contents_from=timezone.now() - timedelta(days=2), contents_until=recent.contents_from
    )
    assert "profile" not in waves.count(over)["kinds"]


def test_a_profile_hidden_before_stays_hidden_when_the_wave_is_undone(storefronts):
    before = storefronts["new"][0]
    profiles.hide(thing=before, by=None)
    waves.undo(wave=waves.take_back(window=window()))
    assert page_of(before) == 404
    assert page_of(storefronts["new"][1]) == 200
