"""New, member, trusted: by counters, which a removal takes back."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from commons.accounts import holdings
from commons.accounts.actions import trust
from commons.accounts.models import Standing, Trust
from commons.accounts.policy import trust_of

from .people import cast, person


def aged(age: int, **counters):
    user = person("layla")
    user.joined_at = timezone.now() - timedelta(days=age)
    user.save()
    Standing.objects.create(user=user, **counters)
    return user


@pytest.mark.parametrize(
    ("age", "counters", "step"),
    [
        (0, {"kept": 100, "days": 100}, Trust.NEW),
        (1, {"kept": 3, "days": 2}, Trust.MEMBER),
        (1, {"kept": 2, "days": 2}, Trust.NEW),
        (1, {"kept": 3, "days": 1}, Trust.NEW),
        (1, {"kept": 3, "days": 2, "removed": 2}, Trust.NEW),
        (29, {"kept": 30, "days": 15}, Trust.MEMBER),
        (30, {"kept": 30, "days": 15}, Trust.TRUSTED),
        (30, {"kept": 30, "days": 14}, Trust.MEMBER),
        (30, {"kept": 30, "days": 15, "removed": 2}, Trust.MEMBER),
        (30, {"kept": 40, "days": 15, "removed": 2}, Trust.TRUSTED),
    ],
)
def test_steps(db, age, counters, step):
    assert trust_of(aged(age, **counters)) == step


def test_without_counters_everybody_is_new(db):
    assert trust_of(person("layla")) == Trust.NEW


def test_nobody_and_closed_accounts_have_no_trust(db):
    assert trust_of(None) == trust_of(AnonymousUser()) == Trust.NOBODY
    assert trust_of(person("gone", is_active=False)) == Trust.NOBODY


def test_every_role_is_trusted(db):
    for role, user in cast().items():
        assert trust_of(user) == (Trust.NEW if role == "nobody" else Trust.TRUSTED)


def test_thresholds_are_settings(db, settings):
    settings.TRUST = settings.TRUST | {"member": dict.fromkeys(settings.TRUST["member"], 0)}
    assert trust_of(person("layla")) == Trust.MEMBER


def test_counting(db):
    user = person("layla")
    for what in ("kept", "kept", "kept", "removed", "refused", "restored", "active", "withdrawn"):
        trust.count(user=user, what=what)
    row = Standing.objects.get(user=user)
    assert (row.kept, row.removed, row.days) == (2, 1, 1)


def test_a_day_counts_once_and_the_next_again(db):
    user = person("layla")
    trust.count(user=user, what="active")
    trust.count(user=user, what="kept", number=5)
    Standing.objects.update(last_day=timezone.localdate() - timedelta(days=1))
    trust.count(user=user, what="active")
    assert Standing.objects.get(user=user).days == 2


def test_counters_never_fall_below_nought(db):
    user = person("layla")
    for what in ("removed", "withdrawn", "restored", "restored", "withdrawn", "withdrawn"):
        trust.count(user=user, what=what)
    row = Standing.objects.get(user=user)
    assert (row.kept, row.removed) == (0, 0)


def test_guests_are_not_counted(db):
    trust.count(user=None, what="kept")
    trust.count(user=AnonymousUser(), what="kept")
    assert not Standing.objects.exists()


def test_an_unknown_event_is_a_mistake_of_ours(db):
    with pytest.raises(KeyError):
        trust.count(user=person("layla"), what="liked")


def test_counters_are_handed_over_and_erased(db):
    user = person("layla")
    trust.count(user=user, what="kept")
    own = next(one for one in holdings.every() if one.key == "accounts:standing")
    assert [row["kept"] for row in own.export(user)] == [1]
    own.erase(user, keep_words=True)
    assert not Standing.objects.exists()
