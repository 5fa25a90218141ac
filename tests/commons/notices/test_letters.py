"""What waits goes into one letter, once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from commons.accounts.models import User
from commons.notices import posting
from commons.notices.actions import choices, letters, notices, watches
from commons.notices.models import Choice, Letter, Notice, Round
from commons.notices.ways import Way

NEVER = timedelta(days=400)


@pytest.fixture
def daily(kind, reader):
    Choice.objects.create(user=reader, kind=kind.key, way=Way.DAILY)
    return kind


@pytest.fixture
def tell(kind, other, world):
    """Tells a person of something new; each call is another event."""
    keys = iter(range(1000))

    def tell(to, about=None, age=timedelta(days=2), by=other):
        notices.send(kind=kind.key, about=about or world.health, to=to, by=by, key=str(next(keys)))
        notice = Notice.objects.latest("pk")
        notice.made_at = timezone.now() - age
        notice.save()
        return notice

    return tell


def digest(reader, rhythm=Way.DAILY, now=None):
    letter = letters.gather(user=reader, rhythm=rhythm, now=now)
    return letter and posting.post(letter.pk)


def test_a_digest_goes_once(daily, reader, tell, mailoutbox):
    tell(reader)
    tell(reader)
    assert digest(reader)
    assert not digest(reader)
    assert len(mailoutbox) == 1
    assert "2 on" in mailoutbox[0].body


def test_nothing_makes_no_mail_and_no_letter(daily, reader, mailoutbox):
    assert digest(reader) is None
    assert not Letter.objects.exists()
    assert mailoutbox == []


def test_a_notice_committed_late_comes_with_the_next(daily, reader, tell, mailoutbox):
    """Its hour lies in a window that was closed before its transaction was."""
    now = timezone.now()
    tell(reader)
    assert digest(reader, now=now)
    tell(reader, age=timedelta(days=3))
    assert not digest(reader, now=now)
    assert digest(reader, now=now + timedelta(days=1))
    assert len(mailoutbox) == 2


def test_what_is_newer_than_the_window_waits(daily, reader, tell):
    now = timezone.now()
    assert digest(reader, now=now) is None
    tell(reader, age=timedelta(0))
    assert digest(reader, now=now) is None
    assert digest(reader, now=now + timedelta(days=1, minutes=10))


def test_the_second_of_two_workers_moves_nothing(daily, reader, tell, monkeypatch):
    """Both read the cursor before either moved it."""
    tell(reader)
    moved = []
    original = Round.objects.get_or_create

    def at_the_same_time(**kwargs):
        found = original(**kwargs)
        if not moved:
            moved.append(True)
            assert letters.gather(user=reader, rhythm=Way.DAILY)
        return found

    monkeypatch.setattr(Round.objects, "get_or_create", at_the_same_time)
    assert letters.gather(user=reader, rhythm=Way.DAILY) is None
    assert Letter.objects.count() == 1


def test_a_letter_is_in_one_workers_hands(daily, reader, tell):
    tell(reader)
    letter = letters.gather(user=reader, rhythm=Way.DAILY)
    now = timezone.now()
    assert letters.take(pk=letter.pk, now=now)
    assert letters.take(pk=letter.pk, now=now + timedelta(minutes=14)) is None
    assert letters.take(pk=letter.pk, now=now + timedelta(minutes=16))
    assert letters.take(pk=letter.pk, now=now + timedelta(minutes=40)) is None


def test_a_letter_that_failed_is_tried_again_with_the_same_id(
    daily, reader, tell, mailoutbox, monkeypatch
):
    tell(reader)
    letter = letters.gather(user=reader, rhythm=Way.DAILY)
    monkeypatch.setattr(mail.EmailMultiAlternatives, "send", _refused)
    with pytest.raises(ConnectionError):
        posting.post(letter.pk)
    monkeypatch.undo()
    assert letters.retry() == []
    Letter.objects.update(tried_at=timezone.now() - timedelta(hours=1))
    assert letters.retry() == [letter.pk]
    assert posting.post(letter.pk)
    assert not posting.post(letter.pk)
    assert letters.retry() == []
    assert len(mailoutbox) == 1


def _refused(self, *args):
    raise ConnectionError("The mail server is away.")


def test_a_letter_is_given_up_after_a_day(daily, reader, tell):
    tell(reader)
    letter = letters.gather(user=reader, rhythm=Way.DAILY)
    now, tries = timezone.now(), 0
    for hour in range(24 * 14):
        tries += bool(letters.take(pk=letter.pk, now=now + timedelta(hours=hour)))
    assert tries == 8


def test_read_hidden_withdrawn_muted_and_blocked_are_not_sent(
    daily, reader, other, tell, world, hidden, mailoutbox
):
    tell(reader, world.health)
    tell(reader, world.protection)
    tell(reader, world.azaz)
    letter = letters.gather(user=reader, rhythm=Way.DAILY)
    hidden.add(world.health.pk)
    notices.withdraw(about=world.protection)
    watches.set_level(user=reader, target=world.azaz, level="mute")
    if world.azaz.pk in hidden:
        hidden.discard(world.azaz.pk)
    assert not posting.post(letter.pk)
    assert mailoutbox == []
    assert Letter.objects.get().done_at


def test_read_on_the_site_is_not_sent(daily, reader, tell, mailoutbox):
    notice = tell(reader)
    notices.mark_read(user=reader, upto=notice.pk)
    assert digest(reader) is None


def test_a_closed_or_unconfirmed_address_gets_nothing(daily, reader, tell, mailoutbox):
    from allauth.account.models import EmailAddress

    tell(reader)
    EmailAddress.objects.create(user=reader, email=reader.email, verified=False)
    assert digest(reader) is False
    assert mailoutbox == []


def test_a_change_of_rhythm_neither_repeats_nor_skips(daily, reader, tell, mailoutbox):
    now = timezone.now()
    tell(reader)
    assert digest(reader, now=now)
    tell(reader)
    choices.set_way(user=reader, kind=daily.key, way=Way.WEEKLY)
    later = now + timedelta(days=8)
    assert not digest(reader, Way.DAILY, later)
    assert digest(reader, Way.WEEKLY, later)
    assert [message.body.count("1 on") for message in mailoutbox] == [1, 1]


def test_stopping_mail_takes_back_what_waits(daily, reader, tell, mailoutbox):
    tell(reader)
    choices.stop(user=reader, rhythm=Way.DAILY)
    choices.stop(user=reader, rhythm=Way.DAILY)
    assert digest(reader) is None
    assert Notice.objects.of(reader).unread().count() == 1


def test_mail_at_once_leaves_on_commit(
    kind, reader, other, world, mailoutbox, django_capture_on_commit_callbacks
):
    Choice.objects.create(user=reader, kind=kind.key, way=Way.NOW)
    with django_capture_on_commit_callbacks(execute=True):
        notices.send(kind=kind.key, about=world.health, to=[reader], by=other)
        notices.send(kind=kind.key, about=world.health, to=[reader], by=other)
        assert mailoutbox == []
    assert len(mailoutbox) == 1


def test_the_command_sends_what_is_due_and_runs_twice(
    daily, reader, tell, mailoutbox, django_capture_on_commit_callbacks
):
    tell(reader)
    for _again in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("send_digests", verbosity=0)
    assert len(mailoutbox) == 1


def test_one_members_trouble_is_not_the_others(daily, reader, other, tell, mailoutbox, monkeypatch):
    Choice.objects.create(user=other, kind=daily.key, way=Way.DAILY)
    tell(reader)
    tell(other, by=None)
    original = letters.gather

    def gather(*, user, **rest):
        if user == reader:
            raise ValueError("A broken kind.")
        return original(user=user, **rest)

    monkeypatch.setattr(letters, "gather", gather)
    call_command("send_digests", verbosity=0)
    assert [message.to for message in mailoutbox] == [[other.email]]


def test_erased_accounts_leave_nothing(daily, reader, other, tell):
    from commons.notices import held

    tell(reader)
    letters.gather(user=reader, rhythm=Way.DAILY)
    tell(other, by=reader)
    assert list(held.export(reader))
    held.erase(reader, False)
    assert list(held.export(reader)) == []
    assert not Notice.objects.filter(by=reader).exists()
    assert User.objects.filter(pk=reader.pk).exists()


def test_old_notices_go(daily, reader, tell):
    from commons.notices import held

    read, unread, old = tell(reader), tell(reader), tell(reader, age=NEVER)
    Notice.objects.filter(pk=read.pk).update(read_at=timezone.now() - timedelta(days=91))
    Notice.objects.filter(pk=unread.pk).update(made_at=timezone.now() - timedelta(days=300))
    assert held.forget_old() == 2
    assert list(Notice.objects.values_list("pk", flat=True)) == [unread.pk]
    assert old.pk != unread.pk
