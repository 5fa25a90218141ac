"""Browsers that have signed in before: known by a cookie alone, and no longer than they should."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from commons.accounts import known_device, signals
from commons.accounts.models import Session

from .people import PASSWORD, person
from .ways import sign_in, signed_in


@pytest.fixture
def heard():
    """Which sign-ins were announced."""
    names = []

    def hear(sender, user, session, **kwargs):
        names.append((user, session.device))

    signals.signed_in_anew.connect(hear)
    yield names
    signals.signed_in_anew.disconnect(hear)


def test_a_new_sign_in_is_announced_and_a_known_device_is_not(layla, heard):
    client = signed_in()
    assert heard == [(layla, "")]
    client.cookies.pop("session")
    sign_in(client)
    assert len(heard) == 1
    signed_in()
    assert len(heard) == 2


def test_the_first_session_of_all_is_not_announced(world, heard):
    person("new")
    signed_in("new")
    assert heard == []


def test_a_known_device_brings_its_name_back(layla):
    client = signed_in()
    client.post(reverse("account_name_device"), {"device": "هاتفي"})
    client.cookies.pop("session")
    sign_in(client)
    assert Session.objects.get(session_id=client.session.session_key).device == "هاتفي"


def test_a_device_is_known_to_one_account_until_its_password_changes(layla, heard):
    sara = person("sara")
    sara.joined_at -= timedelta(days=9)
    sara.save()
    client = signed_in()
    cookie = client.cookies["device"].value
    client.post(reverse("account_logout"))
    client.cookies["device"] = cookie
    sign_in(client, "sara")
    assert [user for user, _ in heard] == [layla, sara]
    other = Client()
    other.cookies["device"] = cookie
    layla.set_password(PASSWORD)
    layla.save()
    sign_in(other)
    assert len(heard) == 3


@pytest.mark.parametrize("value", ["x", "a:b:c", "", "e30:1:2", "\x00", "é" * 300])
def test_a_forged_device_is_a_strange_one(layla, rf, value):
    request = rf.get("/")
    request.COOKIES["device"] = value
    assert known_device.of(request, layla) is None


def test_the_cookie_of_a_device_names_nobody(layla):
    value = signed_in().cookies["device"].value
    assert "layla" not in value
    assert str(layla.pk) not in value.split(":")[0][:4]


def test_signing_out_takes_the_device_cookie_away(layla):
    client = signed_in()
    response = client.post(reverse("account_logout"))
    assert response.cookies["device"]["max-age"] == 0
