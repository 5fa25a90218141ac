"""Reminders, and taking off: only what was told, a little every day, never while it is frozen."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from commons.notices.models import Notice
from network.services.actions import facts, reminders, removals
from network.services.freshness import stages
from network.services.models import Freshness, Reminder, Removal, ServicePage
from tests.commons.accounts.people import person

DAY0 = datetime(2026, 1, 1, 9, tzinfo=UTC)


class Clock:
    def __init__(self, monkeypatch):
        self.now = DAY0
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def go_on(self, days):
        self.now += timedelta(days=days)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


@pytest.fixture
def writer(world):
    """Someone who may write for the services."""
    return person("boss", "administrator", email="boss@example.org")


@pytest.fixture
def told(writer, monkeypatch):
    """Reminders go to the writer."""
    monkeypatch.setattr(reminders, "people_of", lambda pages: [writer])
    return writer


def arrived():
    Reminder.objects.filter(delivered_at=None).update(delivered_at=timezone.now())


def published() -> int:
    return ServicePage.objects.filter(live=True).count()


@pytest.mark.parametrize(
    ("age", "sent", "stage"),
    [
        (47, {}, None),
        (48, {}, "before"),
        (59, {"before": 11}, None),
        (60, {"before": 12}, "ageing"),
        (60, {}, "ageing"),
        (100, {"ageing": 40}, None),
        (149, {"ageing": 89}, None),
        (150, {"ageing": 90}, "last"),
        (150, {}, "ageing"),
        (1000, {}, "ageing"),
        (1000, {"ageing": 6}, None),
        (1000, {"ageing": 7}, "last"),
        (1000, {"ageing": 20, "last": 2}, None),
    ],
)
def test_which_reminder_is_due(age, sent, stage):
    today = date(2026, 6, 1)
    sent = {name: today - timedelta(days=ago) for name, ago in sent.items()}
    assert stages.due(age=age, days=60, sent=sent, today=today) == stage


@pytest.mark.parametrize(
    ("age", "delivered", "may"),
    [
        (180, {"ageing": 100, "last": 7}, True),
        (179, {"ageing": 100, "last": 7}, False),
        (180, {"ageing": 100, "last": 6}, False),
        (900, {"ageing": 100}, False),
        (900, {"last": 100}, False),
        (900, {}, False),
    ],
)
def test_what_may_leave(age, delivered, may):
    today = date(2026, 6, 1)
    days = {name: today - timedelta(days=ago) for name, ago in delivered.items()}
    assert stages.may_leave(age=age, days=60, delivered=days, today=today) is may


@pytest.mark.parametrize(
    ("published", "percent", "count"), [(1000, 2, 20), (10, 2, 1), (0, 2, 1), (99, 0, 0)]
)
def test_a_days_share(published, percent, count):
    assert stages.share(published=published, percent=percent) == count


def test_a_long_outage_does_not_empty_the_directory(world, clock):
    """Nobody can be reached for two years: all is warned of, nothing goes."""
    for number in range(6):
        facts.verify(service=world.service(f"خدمة {number}").service, method="call")
    for _month in range(24):
        clock.go_on(30)
        reminders.keep_fresh()
    assert published() == 6
    assert not Reminder.objects.filter(delivered_at__isnull=False).exists()
    states = {page.verification_state for page in ServicePage.objects.filter(live=True)}
    assert states == {"stale"}


def test_after_it_only_a_few_go_each_day(world, clock):
    for number in range(6):
        facts.verify(service=world.service(f"خدمة {number}").service, method="call")
    clock.go_on(700)
    for _day in range(20):
        reminders.keep_fresh()
        arrived()
        clock.go_on(1)
    # Ageing on the first day, the last reminder a week later, then at most one a day.
    assert published() == 0
    days = [row.made_at.date() for row in Removal.objects.order_by("pk")]
    assert len(set(days)) == 6
    assert min(days) >= (DAY0 + timedelta(days=714)).date()


def test_nothing_goes_while_it_is_frozen(world, clock):
    setting = Freshness.objects.create(site=world.site, frozen=True)
    facts.verify(service=world.service().service, method="call")
    clock.go_on(700)
    for _day in range(20):
        reminders.keep_fresh()
        arrived()
        clock.go_on(1)
    assert published() == 1
    setting.frozen = False
    setting.save()
    reminders.keep_fresh()
    assert published() == 0


def test_a_verification_brings_it_back(client, world, clock):
    page = world.service()
    english = world.translate(page, "Clinic")
    removals.take_off(service=page.service)
    assert client.get(page.url).status_code == 404
    facts.verify(service=page.service, method="provider")
    assert published() == 2
    assert client.get(english.url).status_code == 200
    assert not Removal.objects.standing().exists()


def test_what_was_put_back_is_reminded_of_anew(world, clock):
    page = world.service()
    facts.verify(service=page.service, method="call")
    clock.go_on(700)
    removals.take_off(service=page.service)
    removals.put_back(service=page.service)
    for _day in range(30):
        clock.go_on(1)
        reminders.keep_fresh()
        arrived()
    assert published() == 1


def test_mail_that_went_out_is_delivered_and_nothing_else(
    world, clock, told, django_capture_on_commit_callbacks
):
    facts.verify(service=world.service().service, method="call")
    clock.go_on(80)
    with django_capture_on_commit_callbacks(execute=True):
        reminders.keep_fresh()
    notice = Notice.objects.get(kind=reminders.NOTICE)
    assert not Reminder.objects.get().delivered_at, "asked before the letter was out"
    (letter,) = mail.outbox
    assert "/confirm/" in letter.body
    assert notice.recipient == told
    with django_capture_on_commit_callbacks(execute=True):
        reminders.keep_fresh()
    assert Reminder.objects.get().delivered_at
    assert len(mail.outbox) == 1


def test_without_an_address_it_is_not_delivered_until_it_is_read(world, clock, told):
    told.email = None
    told.save()
    facts.verify(service=world.service().service, method="call")
    clock.go_on(80)
    reminders.keep_fresh()
    reminders.keep_fresh()
    assert not Reminder.objects.get().delivered_at
    Notice.objects.filter(kind=reminders.NOTICE).update(read_at=timezone.now())
    reminders.keep_fresh()
    assert Reminder.objects.get().delivered_at


def test_what_is_read_late_counts_from_the_day_it_was_read(world, clock, told):
    """Whoever opens the last reminder weeks later still has a week to answer."""
    told.email = None
    told.save()
    facts.verify(service=world.service().service, method="call")
    clock.go_on(700)
    for _day in range(40):  # both are sent, nobody looks
        reminders.keep_fresh()
        clock.go_on(1)
    Notice.objects.filter(kind=reminders.NOTICE).update(read_at=timezone.now())
    for days, left in [(0, 1), (6, 1), (1, 0)]:
        clock.go_on(days)
        reminders.keep_fresh()
        assert published() == left, days


def test_one_link_for_all_services_of_an_organisation(world, clock, told):
    for number in range(3):
        facts.verify(service=world.service(f"خدمة {number}").service, method="call")
    clock.go_on(80)
    reminders.keep_fresh()
    assert Reminder.objects.count() == 3
    assert len(set(Reminder.objects.values_list("link", flat=True))) == 1
    assert Reminder.objects.first().link.organization == world.organization
    assert Notice.objects.filter(kind=reminders.NOTICE).count() == 1


def test_it_asks_as_often_of_many_as_of_one(world, clock, django_assert_max_num_queries):
    for number in range(8):
        facts.verify(service=world.service(f"خدمة {number}").service, method="call")
    with django_assert_max_num_queries(16):
        reminders.keep_fresh()
