"""One click stops mail; a forged or old one stops nothing (RFC 8058)."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commons.notices import following, unsubscribing
from commons.notices.models import Choice
from commons.notices.unsubscribing import Wish, token
from commons.notices.ways import Way


@pytest.fixture
def chosen(kind, reader):
    return Choice.objects.create(user=reader, kind=kind.key, way=Way.NOW)


def address(wish) -> str:
    return unsubscribing.address(wish, "en").partition("/en/")[2]


def way(choice) -> str:
    choice.refresh_from_db()
    return choice.way


def test_get_asks_and_post_stops(chosen, reader):
    strict = Client(enforce_csrf_checks=True)
    path = "/en/" + address(Wish(reader.pk, Way.NOW, chosen.kind))
    response = strict.get(path)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    assert strict.head(path).status_code == 200
    assert way(chosen) == Way.NOW
    answer = strict.post(path, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert way(chosen) == Way.SITE
    assert strict.post(path).status_code == 200


def test_a_whole_rhythm_stops_and_the_others_stay(chosen, reader, client):
    client.post("/en/" + address(Wish(reader.pk, Way.WEEKLY)))
    assert way(chosen) == Way.NOW
    assert Choice.objects.get(user=reader, kind=following.KEY).way == Way.SITE
    client.post("/en/" + address(Wish(reader.pk, Way.NOW)))
    assert way(chosen) == Way.SITE


def test_another_members_choice_stays(chosen, other, client):
    client.post("/en/" + address(Wish(other.pk, Way.NOW, chosen.kind)))
    assert way(chosen) == Way.NOW


def forged(reader):
    good = token(Wish(reader.pk, Way.NOW))
    head, _colon, tail = good.partition(":")
    return [
        "x",
        good[:-1],
        good + "x",
        tail,
        head,
        signing.dumps([reader.pk, "now", ""], salt="another"),
        signing.dumps([reader.pk, "now", ""], key="another key", salt=unsubscribing.SALT),
        signing.dumps([reader.pk, "now"], salt=unsubscribing.SALT),
        signing.dumps(5, salt=unsubscribing.SALT),
        "٣" * 50,
        "a:b:c",
        "." + good,
    ]


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("method", ["get", "post"])
def test_forged_words_stop_nothing(chosen, reader, client, number, method):
    response = getattr(client, method)(f"/en/notices/stop/{forged(reader)[number]}/")
    assert response.status_code == 400
    assert "not complete" in response.content.decode()
    assert way(chosen) == Way.NOW


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    words=st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1)
)
def test_whatever_is_typed_is_answered(db, client, words):
    from urllib.parse import quote

    if words.strip(".") == "":
        return
    assert client.post(f"/notices/stop/{quote(words)}/").status_code in {400, 404}


def test_old_words_say_that_they_are_old(chosen, reader, client, monkeypatch):
    path = "/en/" + address(Wish(reader.pk, Way.NOW))
    future = (timezone.now() + timedelta(days=366)).timestamp()
    monkeypatch.setattr(signing.time, "time", lambda: future)
    response = client.post(path)
    assert response.status_code == 410
    assert way(chosen) == Way.NOW


@pytest.mark.parametrize("wish", ["kind", "rhythm", "always", "person"])
def test_what_is_gone_says_so(always, reader, client, wish):
    wishes = {
        "kind": Wish(reader.pk, Way.NOW, "gone:kind"),
        "rhythm": Wish(reader.pk, "always"),
        "always": Wish(reader.pk, Way.NOW, always.key),
        "person": Wish(10**9, Way.NOW),
    }
    for method in ("get", "post"):
        response = getattr(client, method)("/en/" + address(wishes[wish]))
        assert response.status_code == 410
    assert not Choice.objects.exists()
