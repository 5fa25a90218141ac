"""The second factor: staff cannot pass without it, and a lost one can be reset, not in secret."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value
from django.core.exceptions import PermissionDenied
from django.urls import get_resolver, reverse
from wagtail.models import ModelLogEntry

from commons.accounts.actions import second_factor

from .people import PASSWORD, person

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105


@pytest.fixture
def strict(settings):
    settings.STAFF_SECOND_FACTOR = True


def code(secret):
    return f"{hotp_value(secret, int(time.time()) // 30):06}"


def sign_in(client, name):
    return client.post(reverse("account_login"), {"login": name, "password": PASSWORD})


def admin_addresses():
    """Every address under the admin that needs no number of a thing."""
    names = set()

    def walk(patterns, namespace=""):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
                walk(pattern.url_patterns, inner)
            elif pattern.name and not pattern.pattern.converters:
                names.add(namespace + pattern.name)

    admin = [p for p in get_resolver().url_patterns if str(p.pattern) == "admin/"]
    for entry in admin:
        walk(entry.url_patterns)
    return names


def test_every_admin_address_leads_to_the_set_up(cast, client, strict):
    client.force_login(cast["editor"])
    tried = 0
    for name in sorted(admin_addresses() - {"wagtailadmin_logout"}):
        try:
            address = reverse(name)
        except Exception as missing:  # noqa: BLE001
            assert "NoReverseMatch" in type(missing).__name__
            continue
        if not address.startswith("/admin/"):
            continue
        response = client.get(address)
        expected = {"/admin/login/": 302}.get(address)
        if expected:
            continue
        assert response.status_code == 302, address
        assert response.url.startswith(reverse("mfa_activate_totp")), address
        posted = client.post(address)
        assert posted.status_code == 403, address
        tried += 1
    assert tried > 40


def test_a_background_request_is_told_and_not_led(cast, client, strict):
    client.force_login(cast["editor"])
    response = client.get("/admin/", headers={"x-requested-with": "XMLHttpRequest"})
    assert response.status_code == 403
    assert response.json()["url"] == reverse("mfa_activate_totp")


def test_setting_it_up_opens_the_admin(cast, client, strict):
    sign_in(client, "editor")
    page = client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]
    assert secret in page.content.decode()
    response = client.post(reverse("mfa_activate_totp"), {"code": code(secret)})
    assert response.url == reverse("mfa_view_recovery_codes")
    assert client.get("/admin/").status_code == 200
    stored = Authenticator.objects.get(user=cast["editor"], type="totp").data["secret"]
    assert secret not in stored


def test_signing_in_with_it(cast, client, strict):
    TOTP.activate(cast["editor"], SECRET)
    response = sign_in(client, "editor")
    assert response.url == reverse("mfa_authenticate")
    assert client.get("/admin/").status_code == 302
    assert "_auth_user_id" not in client.session
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert wrong.status_code == 200
    digits = code(SECRET).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    response = client.post(reverse("mfa_authenticate"), {"code": f"{digits[:3]} {digits[3:]}"})
    assert response.url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_session_from_before_the_second_factor_is_asked_for_it(cast, client, strict):
    """Whoever had the password before the owner set up the app stays outside."""
    sign_in(client, "editor")
    TOTP.activate(cast["editor"], SECRET)
    response = client.get("/admin/")
    assert response.url.startswith(reverse("mfa_reauthenticate"))
    client.post(reverse("mfa_reauthenticate"), {"code": code(SECRET)})
    assert client.get("/admin/").status_code == 200


def test_the_password_alone_does_not_take_the_second_factor_off(cast, client, strict):
    sign_in(client, "editor")
    TOTP.activate(cast["editor"], SECRET)
    for name in ("mfa_deactivate_totp", "mfa_view_recovery_codes", "account_change_password"):
        assert client.get(reverse(name)).url.startswith(reverse("mfa_reauthenticate")), name
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert client.post(reverse("mfa_deactivate_totp")).status_code == 403
    assert Authenticator.objects.filter(user=cast["editor"]).exists()


def test_a_session_keeps_no_suspended_request(cast, client, monkeypatch):
    """allauth would put the form, the address and the browser into the session."""
    sign_in(client, "editor")
    monkeypatch.setattr("allauth.account.app_settings.REAUTHENTICATION_TIMEOUT", 0, raising=False)
    monkeypatch.setattr(
        "commons.accounts.adapter.AccountAdapter.is_reauthentication_required",
        lambda *args, **kwargs: True,
    )
    response = client.post(
        reverse("mfa_activate_totp"), {"code": "123456"}, HTTP_USER_AGENT="Planted/1.0"
    )
    assert "reauthenticate" in response.url
    assert "Planted" not in str(dict(client.session))


def test_codes_can_be_guessed_five_times(cast, client, strict):
    TOTP.activate(cast["editor"], SECRET)
    sign_in(client, "editor")
    for _ in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": code(SECRET)})
    assert "_auth_user_id" not in client.session


def test_without_a_right_to_the_admin_there_is_no_circle(cast, client, strict):
    client.force_login(cast["nobody"])
    assert client.get("/admin/").status_code == 403
    assert client.get("/admin/", follow=True).status_code == 403


def test_the_demo_does_without(cast, client):
    client.force_login(cast["editor"])
    assert client.get("/admin/").status_code == 200


def test_a_reset_is_written_down_and_told(
    cast, client, strict, mailoutbox, django_capture_on_commit_callbacks
):
    editor, coordinator = cast["editor"], cast["coordinator"]
    for number, who in enumerate([cast["administrator"], person("second", "administrator")]):
        who.email = f"admin{number}@example.org"
        who.save()
    TOTP.activate(editor, generate_totp_secret())
    client.force_login(editor)
    with django_capture_on_commit_callbacks(execute=True):
        second_factor.reset(member=editor, by=coordinator, reason="telephone in the river")
    assert not Authenticator.objects.filter(user=editor).exists()
    entry = ModelLogEntry.objects.get(action="account.second_factor.reset")
    assert entry.user == coordinator
    assert entry.data["reason"] == "telephone in the river"
    assert {mail.to[0] for mail in mailoutbox} == {"admin0@example.org", "admin1@example.org"}
    assert "telephone in the river" in mailoutbox[0].body
    assert client.get("/admin/").url.startswith("/accounts/")  # signed out everywhere


def test_who_may_not_reset(cast):
    for actor, target in [
        ("coordinator", "coordinator"),
        ("coordinator", "administrator"),
        ("editor", "author"),
        ("administrator", "administrator"),
    ]:
        with pytest.raises(PermissionDenied):
            second_factor.reset(member=cast[target], by=cast[actor], reason="because")


def test_a_reset_needs_a_reason(cast, client):
    client.force_login(cast["coordinator"])
    TOTP.activate(cast["editor"], SECRET)
    address = reverse("accounts_reset_second_factor", args=[cast["editor"].pk])
    assert client.post(address, {"reason": ""}).status_code == 200
    assert Authenticator.objects.filter(user=cast["editor"]).exists()


def test_changed_key_locks_nobody_out(cast, settings):
    settings.SECRET_KEY = "old" * 20
    authenticator = TOTP.activate(cast["editor"], SECRET).instance
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "new" * 20
    assert TOTP(authenticator).validate_code(code(SECRET))
