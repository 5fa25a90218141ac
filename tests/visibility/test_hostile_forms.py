"""Whatever is put into a form is answered in words: no fault, and no NUL on its way to a database.

Every form that a guest, a member and a moderator meet is found by walking their pages, so a form
that is added later is tried too. Each is sent with one hostile value in all its fields at once.
"""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from commons.accounts.models import Session
from commons.moderation.models import Case
from tests.commons.accounts.joining import open_site
from tests.commons.accounts.people import PASSWORD
from tests.commons.comments.writing import comment, set_page

from .examples import examples
from .forms import forms
from .test_hostile_requests import refuse_nul
from .test_routes import all_routes, plain

VALUES = {
    "NUL": "ا\x00ب",
    "long": "ا" * 100_000,
    "zalgo": "ع" + "\u0301\u0651" * 2_000,
    "override": "\u202eabc\u2066\u2067\u202d",
    "huge number": "9" * 400,
    "odd number": "-1e999",
    "nested": "[" * 3_000,
    "markdown": "> " * 500 + "[a](" * 500 + "*" * 500 + "`" * 499,
    "markup": "<script>alert(1)</script>{{ 7*7 }}{% url %}'\"&#0;",
    "lines": "a\r\nSet-Cookie: x=1\r\n\u2028\u0085b",
}
# Signing out would end the walk; its form has no field.
LEFT_OUT = ("/logout/", "/sessions/end/", "/sessions/others/end/")
DESK = ("moderation_queue", "moderation_appeals", "moderation_decided", "moderation_waves")


class Undone(Exception):
    """Takes back what a form did, so that the next finds everything as it was."""


@pytest.fixture
def walk(world, settings, monkeypatch):
    """Who comes, and the pages they open: the guest, the member of the examples, a moderator."""
    settings.STAFF_SECOND_FACTOR = False
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 50 * 1024 * 1024
    monkeypatch.setattr("allauth.core.internal.ratelimit.consume", lambda *a, **k: _Free())
    known = examples(world)
    open_site()
    pages = [known.get(route) or f"/{route}" for route in all_routes() if _is_open(route, known)]
    news = world.article("مفتوح للجميع")
    set_page(news, who="everybody")
    held = comment(news, None, "من زائر", name="زائر")
    case = Case.objects.about("comment", held.pk).get()
    desk = [reverse(name) for name in DESK]
    desk += [reverse("moderation_case", args=[case.pk]), f"/admin/moderation/slow/{news.pk}/"]
    return {
        "guest": (None, [*pages, f"/comments/{news.pk}/write/"]),
        "owner": ("owner", pages),
        "moderator": ("boss", desk),
    }


class _Free:
    def rollback(self):
        pass


def _is_open(route, known) -> bool:
    return not route.startswith("admin/") and (route in known or plain(route))


def come(name) -> Client:
    client = Client()
    if name:
        given = {"login": name, "password": PASSWORD}
        assert client.post(reverse("account_login"), given).status_code == 302
    return client


def met(client, pages) -> list:
    """One form of each kind."""
    found = {}
    for page in pages:
        if page.endswith(LEFT_OUT):
            continue
        response = client.get(page, follow=True)
        if response.get("Content-Type", "").startswith("text/html"):
            address = response.request["PATH_INFO"]
            for form in forms(address, response.content.decode()):
                if not form.address.endswith(LEFT_OUT):
                    found.setdefault(form.kind, form)
    return list(found.values())


@pytest.mark.parametrize("who", ["guest", "owner", "moderator"])
def test_no_form_fails_whatever_it_is_given(walk, who):
    name, pages = walk[who]
    client = come(name)
    with connection.execute_wrapper(refuse_nul):
        found = met(client, pages)
        assert len(found) > {"guest": 4, "owner": 15, "moderator": 4}[who]
        for form in found:
            for value in VALUES.values():
                send(client, form, form.fixed | dict.fromkeys(form.open, value))
            send(client, form, dict.fromkeys([*form.fixed, *form.open], VALUES["NUL"]))
    assert name is None or Session.objects.filter(user__sign_in_name=name).exists()


def send(client, form, data):
    try:
        with transaction.atomic():
            response = client.post(form.address, data)
            assert response.status_code < 500, form
            assert "\n" not in response.get("Location", "")
            raise Undone
    except Undone:
        pass


BODIES = {
    "JSON": ('{"text": "\\ud800"}', "application/json"),
    "deep JSON": ("[" * 50_000, "application/json"),
    "no boundary": ("x", "multipart/form-data"),
    "broken boundary": (
        "--x\r\nContent-Disposition: form-data\r\n\r\n",
        "multipart/form-data; boundary=x",
    ),
    "half of a pair": (
        "text=%ED%A0%80&display_name=%ED%A0%80&reason=%FF",
        "application/x-www-form-urlencoded",
    ),
    "repeated": (
        "text=a&text=b&ticket=1&ticket=2&reason=spam&reason=hate",
        "application/x-www-form-urlencoded",
    ),
    "charset": ("text=a", "application/x-www-form-urlencoded; charset=utf-7"),
    "unknown charset": ("text=a", "application/x-www-form-urlencoded; charset=x-none"),
    "type": ("text=a", "text/plain; a=\x7f"),
}


def test_no_address_fails_whatever_is_sent(walk):
    """Bodies that are no forms, in one walk: those who take nothing are passed over."""
    client = come("owner")
    with connection.execute_wrapper(refuse_nul):
        for page in walk["owner"][1]:
            if page.endswith(LEFT_OUT) or tried(client, page, "", "") == 405:
                continue
            for content, kind in BODIES.values():
                assert tried(client, page, content, kind) < 500, (page, kind)


def tried(client, page, content, kind) -> int:
    try:
        with transaction.atomic():
            status = client.generic("POST", page, content, content_type=kind).status_code
            raise Undone
    except Undone:
        return status
