"""Planted client addresses and browsers are found nowhere: database, sessions, cache, logs, mail."""

import logging
import pickle
import zlib

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from commons.accounts.actions import recovery_codes, recovery_links
from commons.accounts.models import Joining
from commons.safety.limits import client_hash

from .people import PASSWORD

NEW = "four words standing together"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
HEADERS = ("HTTP_USER_AGENT", "HTTP_REFERER", "HTTP_ACCEPT_LANGUAGE", "HTTP_SEC_CH_UA")


class Planted:
    """Every visit comes from another address with another browser; both are remembered here."""

    def __init__(self):
        self.signs = []

    def client(self) -> Client:
        number = len(self.signs) // 3
        address, six, mark = (
            f"203.0.113.{number + 1}",
            f"2001:db8:7777::{number + 1:x}",
            f"Planted{number}x",
        )
        self.signs += [address, six, mark]
        headers = {name: f"{mark}/{name}" for name in HEADERS}
        return Client(
            REMOTE_ADDR=address if number % 2 else six,
            HTTP_X_FORWARDED_FOR=f"{address}, {six}",
            HTTP_X_REAL_IP=address,
            **headers,
        )

    def post(self, name, data, *args, client=None):
        client = client or self.client()
        return client.post(reverse(name, args=args), data)


def unpacked(file) -> bytes:
    """Django's file cache: a moment, then the value, compressed."""
    with file.open("rb") as opened:
        pickle.load(opened)
        return zlib.decompress(opened.read())


def stored(folder, log) -> str:
    """All that is kept anywhere, as one text."""
    parts = [log.read_text(errors="replace")]
    parts += [f"{file} {unpacked(file)!r}" for file in folder.rglob("*.djcache")]
    parts += [str(session.get_decoded()) for session in Session.objects.get_queryset()]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            parts.append(f"{table} {cursor.fetchall()!r}")
    return "\n".join(parts)


@pytest.fixture
def disk(tmp_path, settings):
    """The cache in files, as on a real site, and every word of every logger in a file."""
    folder, log = tmp_path / "cache", tmp_path / "all.log"
    settings.CACHES = {
        name: {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": folder / name,
        }
        for name in ("default", "pages")
    }
    handler = logging.FileHandler(log)
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lambda: stored(folder, log)
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


def found(signs, kept) -> list[str]:
    return [sign for sign in signs if sign in kept]


def visit_everything(planted, layla, coordinator):
    """Right and wrong, at every door."""
    name = "account_login"
    planted.post(name, {"login": "layla", "password": "wrong"})
    planted.post(name, {"login": "nobody", "password": "wrong"})
    client = planted.client()
    planted.post(name, {"login": "layla", "password": PASSWORD}, client=client)
    assert "_auth_user_id" in client.session
    for page in ("/", "/accounts/", "/accounts/sessions/", "/nowhere/"):
        client.get(page)
    planted.post("account_name_device", {"device": "هاتفي"}, client=client)
    change = {"oldpassword": PASSWORD, "password1": PASSWORD + "!", "password2": PASSWORD + "!"}
    planted.post("account_change_password", change, client=client)
    planted.post("account_logout", {}, client=client)
    planted.post(name, {"login": "layla", "password": PASSWORD + "!", "shared": "on"})

    codes = recovery_codes.make(member=layla)
    data = {"login": "layla", "password1": NEW, "password2": NEW}
    planted.post("account_recover_with_code", data | {"code": "0" * 20})
    assert planted.post("account_recover_with_code", data | {"code": codes[0]}).status_code == 302
    _, token = recovery_links.make(member=layla, by=coordinator, reason="-")
    planted.client().get(reverse("account_recovery_link", args=[token]))
    planted.client().get(reverse("account_recovery_link", args=["forged"]))
    planted.post("account_reset_password", {"email": "layla@example.org"})
    planted.post("account_reset_password", {"email": "nobody@example.org"})

    TOTP.activate(layla, SECRET)
    client = planted.client()
    planted.post(name, {"login": "layla", "password": NEW}, client=client)
    planted.post("mfa_authenticate", {"code": "000000"}, client=client)
    planted.post("account_passkey", {"credential": "{}"})
    sign_up(planted)


def sign_up(planted):
    client = planted.client()
    page = client.get(reverse("account_signup"))
    form = page.context["form"]
    data = {field.html_name: field.value() or "" for field in form}
    words = {"display_name": "زائرة جديدة", "password1": NEW, "password2": NEW, "email": ""}
    assert client.post(reverse("account_signup"), data | words).status_code == 302


def test_nothing_of_address_and_browser_is_kept(
    layla, world, cast, disk, mailoutbox, monkeypatch, django_capture_on_commit_callbacks
):
    Joining.objects.update_or_create(site=world.site, defaults={"way": "open"})
    monkeypatch.setattr("commons.accounts.tickets.QUICKEST", 0)
    layla.email = "layla@example.org"
    layla.save()
    planted = Planted()
    with django_capture_on_commit_callbacks(execute=True):
        visit_everything(planted, layla, cast["coordinator"])
    kept = disk()
    assert len(planted.signs) > 30
    assert found(planted.signs, kept) == []
    letters = " ".join(mail.subject + mail.body + str(mail.extra_headers) for mail in mailoutbox)
    assert mailoutbox
    assert found(planted.signs, letters) == []


def test_the_search_would_have_found_them(layla, disk):
    """In a row, in the cache, in a log, in a session: each in turn."""
    signs = ["203.0.113.201", "203.0.113.202", "203.0.113.203", "203.0.113.204"]
    ModelLogEntry.objects.log_action(layla, "wagtail.edit", data={"address": signs[0]})
    cache.set("x", signs[1])
    logging.getLogger("any").debug("from %s", signs[2])
    client = Client()
    client.post(reverse("account_login"), {"login": "layla", "password": PASSWORD})
    session = client.session
    session["address"] = signs[3]
    session.save()
    kept = disk()
    assert found(signs, kept) == signs


def test_the_hash_in_the_cache_is_not_the_address():
    assert "203.0.113.1" not in client_hash("203.0.113.1")
