"""Printed codes: a new password, once, and nothing past the second step."""

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commons.accounts import recovery
from commons.accounts.actions import recovery_codes
from commons.accounts.models import RecoveryCode, Session, User

from .people import person
from .ways import sign_in, signed_in

NEW = "four words standing together"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def recover(code, login="layla", client=None, **data):
    data = {"login": login, "code": code, "password1": NEW, "password2": NEW} | data
    return (client or Client()).post(reverse("account_recover_with_code"), data)


def password(user):
    return User.objects.get(pk=user.pk).password


@pytest.fixture
def codes(layla):
    return recovery_codes.make(member=layla)


def test_a_code_sets_a_new_password_and_is_gone(layla, codes, mailoutbox):
    signed_in()
    response = recover(codes[0])
    assert response.url == reverse("account_login")
    layla.refresh_from_db()
    assert layla.check_password(NEW)
    assert RecoveryCode.objects.count() == recovery.CODES - 1
    assert not Session.objects.exists()  # signed out everywhere
    assert sign_in(Client(), password=NEW).status_code == 302


@pytest.mark.parametrize(
    "write",
    [
        lambda code: code.replace(" ", ""),
        lambda code: code.replace(" ", "-"),
        lambda code: code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        lambda code: code.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),
        lambda code: f"\u200f {code} \u200e",
    ],
)
def test_however_it_is_typed(layla, codes, write):
    assert recover(write(codes[3])).status_code == 302


def test_by_address_too(layla, codes):
    layla.email = "layla@example.org"
    layla.save()
    assert recover(codes[0], "Layla@example.org ").status_code == 302


def test_the_second_step_is_still_asked_for(layla, codes):
    TOTP.activate(layla, SECRET)
    recover(codes[0])
    client = Client()
    assert sign_in(client, password=NEW).url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    response = client.post(reverse("mfa_authenticate"), {"code": codes[1]})
    assert "_auth_user_id" not in client.session  # nor are they codes of the second step
    assert response.status_code == 200


def test_a_replayed_code(layla, codes):
    recover(codes[0])
    before = password(layla)
    response = recover(
        codes[0], password1="five other words entirely", password2="five other words entirely"
    )
    assert response.status_code == 422
    assert password(layla) == before


def test_two_at_once_with_one_code(layla, codes):
    assert recovery_codes.use(member=layla, code=codes[0], password=NEW)
    assert not recovery_codes.use(member=layla, code=codes[0], password="five other words")


HOSTILE = {
    "empty": "",
    "short": "1234",
    "long": "1" * 100_000,
    "letters": "abcdefghijklmnopqrst",
    "wrong": "0000 0000 0000 0000 0000",
    "sql": "' OR 1=1 --",
    "nul": "1234\x00",
    "signs": "½²³¾" * 20,
    "marks": "1\u0301" * 20,
    "bidi": "\u202e" + "1" * 20,
}


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_codes(layla, codes, typed):
    before = password(layla)
    response = recover(typed)
    assert response.status_code in {400, 422}
    assert password(layla) == before
    assert RecoveryCode.objects.count() == recovery.CODES


@pytest.mark.parametrize("login", ["", "nobody", "\x00", "a" * 100_000, "' OR 1=1", "<b>", "sara"])
def test_a_code_of_somebody_else(layla, codes, login):
    sara = person("sara")
    before = password(sara)
    assert recover(codes[0], login).status_code in {400, 422}
    assert password(sara) == before


def without_token(response):
    return re.sub(r'value="[^"]+"', "", response.content.decode())


@pytest.mark.parametrize("password1", [NEW, "short", "layla layla layla", "password"])
def test_the_same_answer_and_work_whether_the_account_exists(layla, codes, password1):
    recover("")  # what every page looks up once is looked up
    answers = []
    for login in ("layla", "nobodyknows"):
        with CaptureQueriesContext(connection) as asked:
            response = recover(
                "0000 0000 0000 0000 0000", login, password1=password1, password2=password1
            )
        answers.append((response.status_code, without_token(response), len(asked)))
    assert answers[0] == answers[1]


def test_a_weak_password_costs_no_code(layla, codes):
    name = "layla مثال layla"
    assert recover(codes[0], password1="short", password2="short").status_code == 422
    assert recover(codes[0], password1=name, password2=name).status_code == 422
    assert recover(codes[0], password2="another").status_code == 422
    assert RecoveryCode.objects.count() == recovery.CODES


def test_what_was_typed_stays_but_for_passwords(layla, codes):
    body = recover("1234").content.decode()
    assert 'value="layla"' in body
    assert NEW not in body
    assert "error-summary" in body


def test_a_closed_account_stays_closed(layla, codes):
    layla.is_active = False
    layla.save()
    assert recover(codes[0]).status_code == 422


def test_guesses_of_others_keep_nobody_out(layla, codes):
    for number in range(30):
        recover(f"0000 0000 0000 0000 {number:04}")
    assert recover(codes[0]).status_code == 302


def test_the_database_keeps_no_code(layla, codes):
    kept = str(list(RecoveryCode.objects.values()))
    assert not [code for code in codes if code in kept or code.replace(" ", "") in kept]
    assert len(set(codes)) == recovery.CODES
    assert all(re.fullmatch(r"(\d{4} ){4}\d{4}", code) for code in codes)


def test_a_changed_key_makes_no_sheet_worthless(layla, settings):
    settings.SECRET_KEY = "old" * 20
    codes = recovery_codes.make(member=layla)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "new" * 20
    assert recover(codes[0]).status_code == 302


def test_new_ones_make_the_old_worthless(layla, codes):
    recovery_codes.make(member=layla)
    assert recover(codes[0]).status_code == 422


def test_they_are_shown_once_on_a_page_no_cache_keeps(layla):
    client = signed_in()
    page = client.get(reverse("account_recovery")).content.decode()
    assert "notice-warning" in page
    response = client.post(reverse("account_make_codes"))
    shown = re.findall(r"<code>([\d ]+)</code>", response.content.decode())
    assert len(shown) == recovery.CODES
    assert "no-store" in response["Cache-Control"]
    assert shown[0] not in client.get(reverse("account_recovery")).content.decode()
    assert recover(shown[0]).status_code == 302


def test_making_them_needs_the_password_again(layla, monkeypatch):
    monkeypatch.setattr("allauth.account.app_settings.REAUTHENTICATION_TIMEOUT", 0, raising=False)
    client = signed_in()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("commons.accounts.adapter.time.time", lambda: 4_000_000_000)
        patch.setattr("allauth.account.internal.flows.reauthentication.time.time", lambda: 4e9)
        for name in ("account_recovery", "account_make_codes", "account_close_links"):
            assert reverse("account_reauthenticate") in client.post(reverse(name)).url
    assert not RecoveryCode.objects.exists()


def test_a_stranger_makes_none(world):
    assert Client().post(reverse("account_make_codes")).status_code == 302
    assert not RecoveryCode.objects.exists()
