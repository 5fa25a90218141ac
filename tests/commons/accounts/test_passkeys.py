"""Passkeys as far as they go without a browser: pages, hostile answers, nobody's keys but one's own."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from commons.accounts.models import User

from .people import person
from .ways import sign_in, signed_in

HOSTILE = {
    "empty": "",
    "no json": "{",
    "null": "null",
    "number": "1",
    "list": "[]",
    "text": '"x"',
    "empty object": "{}",
    "wrong types": '{"id": 1, "rawId": [], "type": {}, "response": 5}',
    "no response": '{"id": "eA", "rawId": "eA", "type": "public-key"}',
    "nonsense bytes": json.dumps(
        {
            "id": "eA",
            "rawId": "eA",
            "type": "public-key",
            "response": {
                "clientDataJSON": "eA",
                "attestationObject": "eA",
                "authenticatorData": "eA",
                "signature": "eA",
                "userHandle": "eA",
            },
        }
    ),
    "no base64": json.dumps(
        {
            "id": "é",
            "rawId": "\u202e",
            "type": "public-key",
            "response": {"clientDataJSON": "\ud800", "attestationObject": "%", "userHandle": "é"},
        }
    ),
    "handle of a list": '{"id":"eA","rawId":"eA","type":"public-key","response":[1]}',
    "deep": "[" * 5000 + "]" * 5000,
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_hostile_answers_at_the_door(layla, answer):
    client = Client()
    client.get(reverse("account_passkey"))
    response = client.post(reverse("account_passkey"), {"credential": answer})
    assert response.status_code in {400, 422}
    assert "_auth_user_id" not in client.session
    assert client.post(reverse("mfa_login_webauthn"), {"credential": answer}).status_code < 500


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_hostile_answers_when_adding(layla, answer):
    client = signed_in()
    client.get(reverse("mfa_add_webauthn"))
    response = client.post(reverse("mfa_add_webauthn"), {"credential": answer, "name": "x"})
    assert response.status_code < 500
    assert not Authenticator.objects.exists()


def test_the_pages_say_what_they_need(layla):
    body = Client().get(reverse("account_passkey")).content.decode()
    assert "js/passkeys.js" in body
    assert "data-passkey-missing" in body
    assert "userVerification&quot;: &quot;required" in body
    body = signed_in().get(reverse("mfa_add_webauthn")).content.decode()
    assert "js/passkeys.js" in body
    assert "<script" not in Client().get(reverse("account_login")).content.decode()


def key_of(user):
    return Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "مفتاح", "credential": {}}
    )


@pytest.mark.parametrize("name", ["mfa_remove_webauthn", "mfa_edit_webauthn"])
def test_nobody_touches_anothers_key(layla, name):
    key = key_of(person("sara"))
    client = signed_in()
    for ask in (client.get, client.post):
        assert ask(reverse(name, args=[key.pk])).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_erasing_the_account_takes_the_keys(layla):
    key_of(layla)
    User.objects.get(pk=layla.pk).delete()
    assert not Authenticator.objects.exists()


def test_a_sign_in_with_the_password_still_needs_the_key(layla, monkeypatch):
    key_of(layla)
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.get_credentials", lambda user: [])
    client = Client()
    assert sign_in(client).url == reverse("mfa_authenticate")
    assert client.get(reverse("mfa_authenticate")).status_code == 200
    assert "_auth_user_id" not in client.session
