"""Whoever asks about an account learns nothing: the same answer, and the same work for it."""

import base64

import pytest
from django.urls import reverse

from commons.accounts import references
from commons.accounts.models import User

from .people import PASSWORD, person


@pytest.fixture
def hashed(monkeypatch):
    """Every password that is put through the mill, which takes longer than all else."""
    from django.contrib.auth.hashers import get_hasher

    kind, done = type(get_hasher()), []
    encode = kind.encode

    def counting(self, password, *args, **kwargs):
        done.append(password)
        return encode(self, password, *args, **kwargs)

    monkeypatch.setattr(kind, "encode", counting)
    return done


@pytest.mark.parametrize("login", ["layla", "layla@example.org", "LAYLA@example.org"])
def test_a_wrong_password_costs_the_same_for_whoever_exists(world, client, hashed, login):
    person("layla", email="layla@example.org")
    hashed.clear()
    work = {}
    for name in (login, login.lower().replace("layla", "nobody")):
        response = client.post(reverse("account_login"), {"login": name, "password": "wrong"})
        assert response.status_code == 200
        work[name] = len(hashed)
        hashed.clear()
    assert set(work.values()) == {1}


def test_a_name_is_found_however_its_digits_are_typed(world, client):
    person("زيتون-4821")
    response = client.post(
        reverse("account_login"), {"login": " زيتون-٤٨٢١ ", "password": PASSWORD}
    )
    assert response.status_code == 302


def test_spellings_of_one_name_share_one_count(world, client):
    """Otherwise five guesses for every way of writing it."""
    person("zaytun-4821", email="z@example.org")
    spellings = ["zaytun-4821", "ZAYTUN-4821", "zaytun-٤٨٢١", "ｚaytun-4821", "z@example.org"]
    for login in spellings:
        client.post(reverse("account_login"), {"login": login, "password": "wrong"})
    client.post(reverse("account_login"), {"login": "zaytun-4821", "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_a_reference_tells_no_number(db):
    user = person("layla")
    word = references.of(user)
    assert references.find(word) == user
    assert references.of(user.pk) == word
    raw = word.partition(":")[0]
    bare = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
    assert str(user.pk).encode() not in bare
    assert user.pk.to_bytes(8, "big") not in bare


@pytest.mark.parametrize("forged", ["", "1", "MQ:x", "a" * 500, "é", "=", "AAAA" * 8, "%00"])
def test_a_forged_reference_leads_to_nobody(db, forged):
    person("layla")
    assert references.find(forged) is None


def test_a_reference_outlives_a_change_of_the_key(db, settings):
    user = person("layla")
    word = references.of(user)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, as long as it has to be to count" * 2
    assert references.find(word) == user
    assert User.objects.filter(pk=user.pk).exists()
