"""Who is told what, once."""

import pytest

from commons.accounts.models import Block
from commons.notices import kinds, reading
from commons.notices.actions import notices, watches
from commons.notices.models import Choice, Level, Notice, Watch
from commons.pages.actions import takedown
from tests.commons.accounts.people import person


@pytest.fixture
def thing(world):
    return world.health


def test_told_once_for_a_key(kind, reader, other, thing):
    for _again in range(3):
        notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    assert Notice.objects.of(reader).count() == 1
    notices.send(kind=kind.key, about=thing, to=reader, by=other, key="second")
    assert Notice.objects.of(reader).unread().count() == 2


def test_nobody_is_told_of_themselves(kind, reader, thing):
    notices.send(kind=kind.key, about=thing, to=[reader], by=reader)
    assert not Notice.objects.of(reader).exists()


def test_who_may_not_sign_in_is_not_told(kind, reader, other, thing):
    reader.is_active = False
    reader.save()
    notices.send(kind=kind.key, about=thing, to=[reader, None], by=other)
    assert not Notice.objects.exists()


def test_a_muted_thing_is_silent_but_for_what_cannot_be_muted(kind, always, reader, other, thing):
    watches.set_level(user=reader, target=thing, level="mute")
    notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    assert not Notice.objects.of(reader).exists()
    notices.send(kind=always.key, about=thing, to=reader)
    notices.send(kind=always.key, about=thing, to=reader)
    assert Notice.objects.of(reader).count() == 2


@pytest.mark.parametrize(
    ("by_reader", "block", "told"),
    [
        (True, "block", False),
        (True, "mute", False),
        (False, "block", False),
        (False, "mute", True),  # whom the other one mutes may still hear of them
    ],
)
def test_blocks_and_mutes_between_members(kind, reader, other, thing, by_reader, block, told):
    pair = (reader, other) if by_reader else (other, reader)
    Block.objects.create(by=pair[0], whom=pair[1], kind=block)
    notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    assert Notice.objects.of(reader).exists() is told


def test_a_block_made_later_hides_what_was_told(kind, reader, other, thing):
    notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    rows = list(Notice.objects.of(reader))
    assert len(reading.groups(reader, rows)) == 1
    Block.objects.create(by=reader, whom=other, kind="mute")
    assert reading.groups(reader, rows) == []


def test_an_unknown_kind_is_an_error(reader, thing):
    with pytest.raises(KeyError):
        notices.send(kind="no:such", about=thing, to=reader)


def test_withdrawn_leaves_the_list_and_the_count(kind, reader, other, thing):
    notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    notices.withdraw(about=thing)
    assert not Notice.objects.of(reader).exists()
    notices.restore(about=thing)
    assert Notice.objects.of(reader).unread().exists()


@pytest.mark.parametrize(
    ("way", "wait"), [("site", ""), ("now", "now"), ("daily", "daily"), ("weekly", "weekly")]
)
def test_the_way_a_member_chose(kind, reader, other, thing, way, wait):
    Choice.objects.create(user=reader, kind=kind.key, way=way)
    notices.send(kind=kind.key, about=thing, to=[reader], by=other)
    assert Notice.objects.get().wait == wait


def test_without_an_address_nothing_waits_for_mail(always, reader, thing):
    reader.email = None
    reader.save()
    notices.send(kind=always.key, about=thing, to=reader)
    assert Notice.objects.get().wait == ""


def test_levels(reader, other, world):
    target = world.health
    assert Watch.objects.level_of(reader, target) == Level.NORMAL
    for level in ("follow", "watch", "mute"):
        watches.set_level(user=reader, target=target, level=level)
        assert Watch.objects.level_of(reader, target) == Level[level.upper()]
    watches.set_level(user=reader, target=target, level=Level.NORMAL)
    assert not Watch.objects.exists()
    watches.set_level(user=reader, target=target, level="watch")
    watches.set_level(user=other, target=target, level="follow")
    assert Watch.objects.watchers_of(target) == [reader]
    assert set(Watch.objects.watchers_of(target, Level.FOLLOW)) == {reader, other}
    assert Watch.objects.watchers_of(target, Level.FOLLOW, beside={reader.pk}) == [other]
    with pytest.raises(KeyError):
        watches.set_level(user=reader, target=target, level="loud")


def test_a_page_is_one_thing_however_it_is_met(reader, world):
    page = world.article()
    watches.set_level(user=reader, target=page, level="watch")
    assert Watch.objects.level_of(reader, page.page_ptr) == Level.WATCH


def test_following_again_does_not_reach_back(reader, world):
    watches.set_level(user=reader, target=world.health, level="follow")
    first = Watch.objects.get().gathered_until
    watches.set_level(user=reader, target=world.health, level="watch")
    assert Watch.objects.get().gathered_until == first
    watches.set_level(user=reader, target=world.health, level="mute")
    watches.set_level(user=reader, target=world.health, level="follow")
    assert Watch.objects.get().gathered_until > first


def test_a_key_is_taken_once(kind):
    with pytest.raises(ValueError, match="Two kinds"):
        kinds.register(kind)
    assert kinds.find("gone:kind") is None


def test_a_page_taken_down_leaves_the_list(kind, reader, world):
    page = world.article()
    notices.send(kind=kind.key, about=page, to=[reader])
    administrator = person("chief", "administrator")
    takedown.everywhere(page=page, by=administrator, reason="It endangers somebody.")
    assert not Notice.objects.of(reader).exists()
