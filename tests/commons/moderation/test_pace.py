"""Flood limits and slow mode."""

from datetime import timedelta

import pytest
from django.utils import timezone

from commons.accounts.models import Trust
from commons.moderation import flood, standing
from commons.moderation.actions import slowness
from commons.moderation.models import SlowMode
from commons.moderation.refused import TooMany
from tests.commons.accounts.people import person


def turns(**who) -> int:
    """How many turns there are until the first refusal."""
    for number in range(100):
        try:
            flood.take(**who)
        except TooMany as refused:
            assert 0 < refused.seconds <= 3600
            return number
    return 100


@pytest.fixture(autouse=True)
def still_clock(monkeypatch):
    """The turn of a minute in mid-test would give new turns."""
    now = timezone.now().replace(second=5, minute=5)
    monkeypatch.setattr(flood.timezone, "now", lambda: now)


def test_trust_gives_more_turns(db, monkeypatch):
    counts = []
    for trust in (Trust.NEW, Trust.MEMBER, Trust.TRUSTED):
        monkeypatch.setattr(standing, "of", lambda user, trust=trust: trust)
        counts.append(turns(user=person(f"somebody-{trust}")))
    assert counts == [4, 6, 15]


def test_one_guest_does_not_use_up_anothers_turns(db):
    assert turns(guest="a") == 4
    assert turns(guest="b") == 4


def test_moderators_are_not_counted(cast):
    assert turns(user=cast["moderator"]) == 100


def test_slow_mode_holds_below_its_page_and_ends_by_itself(world, cast, author):
    article = world.article()
    until = timezone.now() + timedelta(hours=1)
    slowness.slow_down(place=world.news, seconds=600, until=until, by=cast["moderator"])
    flood.take(user=author, place=article)
    with pytest.raises(TooMany) as refused:
        flood.take(user=author, place=article)
    assert 0 < refused.value.seconds <= 600
    flood.take(user=cast["nobody"], place=article)
    SlowMode.objects.update(until=timezone.now() - timedelta(seconds=1))
    flood.take(user=author, place=article)


def test_another_section_keeps_its_pace(world, cast, author):
    until = timezone.now() + timedelta(hours=1)
    slowness.slow_down(place=world.opinion, seconds=600, until=until, by=cast["moderator"])
    for _ in range(2):
        flood.take(user=author, place=world.news)


def test_it_can_be_ended_and_replaced(world, cast):
    until = timezone.now() + timedelta(hours=1)
    for seconds in (60, 600):
        slowness.slow_down(place=world.news, seconds=seconds, until=until, by=cast["moderator"])
    assert flood.slowness(world.news).seconds == 600
    assert slowness.speed_up(place=world.news, by=cast["moderator"])
    assert not slowness.speed_up(place=world.news, by=cast["moderator"])
    assert flood.slowness(world.news) is None
