"""Limits: a crowd behind one address gets in, a guesser does not, and the owner always can."""

from itertools import count

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commons.accounts.actions import recovery_codes
from commons.accounts.models import User

from .people import person
from .ways import sign_in, signed_in

NEW = "four words standing together"
WRONG = {"password": "not the right words"}
CARRIER = "203.0.113.9"
_numbers = count(1)


def elsewhere() -> Client:
    """A browser at an address of its own."""
    number = next(_numbers)
    return Client(REMOTE_ADDR=f"198.51.{number // 250}.{number % 250 + 1}")


def is_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_a_crowd_behind_one_address_signs_in(world):
    for number in range(40):
        person(f"member{number}")
    for number in range(40):
        client = Client(REMOTE_ADDR=CARRIER)
        sign_in(client, f"member{number}", **WRONG)
        sign_in(client, f"member{number}")
        assert is_in(client), number


def test_guesses_at_one_account_stop_after_five(layla):
    for _ in range(5):
        sign_in(Client(REMOTE_ADDR=CARRIER), **WRONG)
    client = Client(REMOTE_ADDR=CARRIER)
    response = sign_in(client)
    assert not is_in(client)
    assert response.status_code == 200
    neighbour = person("neighbour")
    client = Client(REMOTE_ADDR=CARRIER)
    sign_in(client, neighbour.sign_in_name)
    assert is_in(client)  # the same address, another account


def test_a_guesser_far_away_does_not_keep_a_stranger_browser_out(layla):
    guesser = elsewhere()
    for _ in range(30):
        sign_in(guesser, **WRONG)
    client = elsewhere()
    sign_in(client)
    assert is_in(client)


@pytest.fixture
def besieged(layla):
    """Guesses without end, from everywhere. The owner has signed in once before."""
    owner = signed_in()
    owner.cookies.pop("session")
    codes = recovery_codes.make(member=layla)
    for _ in range(120):
        sign_in(elsewhere(), **WRONG)
    stranger = elsewhere()
    sign_in(stranger)
    assert not is_in(stranger)
    return owner, codes


def test_the_owners_browser_is_let_in_all_the_same(besieged):
    owner, _ = besieged
    sign_in(owner)
    assert is_in(owner)


def test_and_from_a_new_browser_a_code_leads_in(besieged):
    _, codes = besieged
    client = elsewhere()
    data = {"login": "layla", "code": codes[0], "password1": NEW, "password2": NEW}
    assert client.post(reverse("account_recover_with_code"), data).status_code == 302
    sign_in(client, password=NEW)
    assert is_in(client)


def test_a_known_browser_guesses_no_longer_than_others(layla):
    client = signed_in()
    client.cookies.pop("session")
    for _ in range(10):
        sign_in(client, **WRONG)
    sign_in(client)
    assert not is_in(client)


def test_somebody_elses_known_browser_is_a_stranger(layla):
    person("thief")
    thief = signed_in("thief")
    thief.cookies.pop("session")
    for _ in range(5):
        sign_in(thief, **WRONG)
    sign_in(thief)
    assert not is_in(thief)


def test_every_count_ends(layla, monkeypatch):
    client = Client(REMOTE_ADDR=CARRIER)
    for _ in range(6):
        sign_in(client, **WRONG)
    import time

    now = time.time()
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", lambda: now + 3700)
    sign_in(client)
    assert is_in(client)


@pytest.mark.parametrize("closed", [False, True])
def test_as_much_work_for_a_name_nobody_has(layla, monkeypatch, closed):
    """One hash each, and as many questions."""
    layla.is_active = not closed
    layla.save()
    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher, "encode", lambda *args: hashed.append(1) or encode(*args)
    )
    sign_in(Client(), "warm", **WRONG)
    work = []
    for login in ("layla", "nobodyknows"):
        hashed.clear()
        with CaptureQueriesContext(connection) as asked:
            sign_in(Client(), login, **WRONG)
        work.append((len(hashed), len(asked)))
    assert work[0] == work[1]
    assert work[0][0] == 1


def test_as_much_work_for_an_address_nobody_has(layla, mailoutbox):
    layla.email = "layla@example.org"
    layla.save()
    work = []
    address = reverse("account_reset_password")
    Client().post(address, {"email": "warm@example.org"})
    for email in ("layla@example.org", "nobody@example.org"):
        with CaptureQueriesContext(connection) as asked:
            response = Client().post(address, {"email": email})
        work.append((response.status_code, response.url, len(asked)))
    assert work[0] == work[1]


def test_the_link_by_mail_works_once(layla, mailoutbox, django_capture_on_commit_callbacks):
    layla.email = "layla@example.org"
    layla.save()
    here = signed_in()
    with django_capture_on_commit_callbacks(execute=True):
        Client().post(reverse("account_reset_password"), {"email": "LAYLA@example.org"})
    assert [mail.to for mail in mailoutbox] == [["layla@example.org"]]
    link = next(word for word in mailoutbox[0].body.split() if "/password/reset/key/" in word)
    client = Client()
    form = client.get("/" + link.split("/", 3)[3], follow=True)
    address = form.redirect_chain[-1][0]
    assert client.post(address, {"password1": NEW, "password2": NEW}).status_code == 302
    assert User.objects.get(pk=layla.pk).check_password(NEW)
    assert here.get(reverse("account_sessions")).status_code == 302  # signed out
    again = Client().get("/" + link.split("/", 3)[3], follow=True)
    assert 'name="password1"' not in again.content.decode()


@pytest.mark.parametrize("key", ["1-x-y", "0-set-password", "zz-a-b", "-".join("a" * 9), "1-"])
def test_forged_links_by_mail(layla, key):
    response = Client().get(f"/accounts/password/reset/key/{key}/", follow=True)
    assert response.status_code in {200, 400, 404, 410}
    assert 'name="password1"' not in response.content.decode()


def test_too_many_requests_say_when_to_come_back(world, client):
    address = reverse("account_reset_password")
    for number in range(61):
        response = client.post(address, {"email": f"nobody{number}@example.org"})
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
