"""The list of services nobody can vouch for, and verifying several of them at once."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.services.actions import facts, removals
from network.services.models import Service, Verification
from tests.commons.accounts.people import person

LIST = "/admin/services/stale/"
BULK = f"{LIST}verify/"


@pytest.fixture
def boss(client, author):
    """A coordinator, signed in."""
    user = person("boss", "coordinator")
    client.force_login(user)
    return user


@pytest.fixture(scope="module", autouse=True)
def clinic(shared):
    """Three services that were never verified, before every test."""
    for number in range(3):
        shared.service(f"خدمة {number}", area=shared.azaz)


@pytest.fixture
def old(clinic, db):
    return list(Service.objects.order_by("pk"))


def shown(response) -> list[int]:
    return [row.service.pk for row, _ticked in response.context["entries"]]


def test_it_is_narrowed_by_a_plain_form(client, world, boss, old):
    facts.verify(service=old[1], method="call", on=timezone.localdate() - timedelta(days=100))
    assert shown(client.get(LIST)) == [old[0].pk, old[2].pk, old[1].pk]
    organization, area = world.organization.pk, world.aleppo.pk
    page = client.get(LIST, {"organization": organization, "area": area, "state": "ageing"})
    assert shown(page) == [old[1].pk]
    text = page.content.decode()
    assert "خدمة 1" in text
    assert f"?organization={organization}&amp;area={area}&amp;state=ageing" in text
    assert not shown(client.get(LIST, {"area": world.bab.pk}))
    removals.take_off(service=old[2])
    assert shown(client.get(LIST, {"state": "off"})) == [old[2].pk]


@pytest.mark.parametrize(
    "query",
    [
        {"organization": "0"},
        {"organization": "x"},
        {"organization": "9" * 30},
        {"area": "0"},
        {"area": "\x00"},
        {"state": "verified"},
        {"state": "\x00"},
    ],
)
def test_a_choice_that_is_not_there_is_told(client, boss, old, query):
    response = client.get(LIST, query)
    assert response.status_code == 422
    assert not shown(response)
    assert "desk-fault" in response.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "\x00"])
def test_any_page_number_answers(client, boss, old, page):
    assert len(shown(client.get(LIST, {"p": page}))) == 3


@pytest.mark.parametrize("found", ["call", "visit"])
def test_all_that_are_ticked_are_verified(client, world, boss, old, found):
    removals.take_off(service=old[0])
    told = {"service": [old[0].pk, old[2].pk], "found": found}
    answer = client.post(f"{BULK}?area={world.azaz.pk}", told, follow=True)
    assert answer.redirect_chain == [(f"{LIST}?area={world.azaz.pk}", 302)]
    assert shown(answer) == [old[1].pk]
    for service in (old[0], old[2]):
        row = service.verifications.get()
        assert (row.method, row.result, row.verified_by) == (found, "correct", boss)
    assert old[0].pages.filter(live=True).exists()
    assert not old[1].verifications.exists()
    (message,) = answer.context["messages"]
    assert str(message) == "سُجّل اليوم التحقق من خدمتين."


@pytest.mark.parametrize(
    ("service", "found"),
    [
        ([], "call"),
        (["known"], ""),
        (["known"], "no-answer"),
        (["known"], "wrong"),
        (["known"], "rumour\x00"),
        (["known", "0"], "call"),
        (["known", ""], "call"),
        (["known", "x"], "visit"),
        (["known", "-1"], "visit"),
        (["known", "\x00"], "call"),
        (["known", "9" * 30], "call"),
    ],
)
def test_what_cannot_be_noted_notes_nothing_and_keeps_the_ticks(client, boss, old, service, found):
    sent = [str(old[1].pk) if value == "known" else value for value in service]
    response = client.post(f"{BULK}?state=none", {"service": sent, "found": found})
    assert response.status_code == 422
    assert not Verification.objects.exists()
    text = response.content.decode()
    assert 'role="alert"' in text
    ticked = {row.service.pk for row, tick in response.context["entries"] if tick}
    assert ticked == ({old[1].pk} if "known" in service else set())
    assert len(re.findall(r'name="service" value="\d+" checked', text)) == len(ticked)
    assert 'value="none" selected' in text


def test_all_or_nothing(client, boss, old, monkeypatch):
    """The second of them fails: the first is not noted either."""
    put_back = removals.put_back

    def fail(service, by):
        if service == old[1]:
            raise RuntimeError
        put_back(service=service, by=by)

    monkeypatch.setattr(removals, "put_back", fail)
    with pytest.raises(RuntimeError):
        facts.verify_all(services=old, method="call", by=boss)
    assert not Verification.objects.exists()


def test_reading_the_address_of_the_verb_leads_to_the_list(client, boss, old):
    answer = client.get(f"{BULK}?state=none")
    assert (answer.status_code, answer["Location"]) == (302, f"{LIST}?state=none")


@pytest.mark.parametrize("role", ["", "author", "moderator", "translator"])
def test_nobody_else_may(client, world, author, old, role):
    client.force_login(author if role == "author" else person("somebody", role))
    assert client.get(LIST).status_code in {302, 403}
    told = {"service": [old[0].pk], "found": "call"}
    assert client.post(BULK, told).status_code in {302, 403}
    assert not Verification.objects.exists()


def test_editors_may(client, author, old):
    client.force_login(person("somebody", "editor"))
    assert len(shown(client.get(LIST))) == 3
    client.post(BULK, {"service": [old[0].pk], "found": "call"})
    assert old[0].verifications.count() == 1


def asked(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_many_cost_no_more_queries_than_few(client, world, boss, old):
    few = asked(client, LIST), asked(client, "/admin/")
    for number in range(20):
        world.service(f"أخرى {number}", area=world.bab)
    assert (asked(client, LIST), asked(client, "/admin/")) == few
    assert len(shown(client.get(LIST))) == 20
    assert len(shown(client.get(LIST, {"p": 2}))) == 3


def test_the_first_page_of_the_admin_leads_to_them(client, world, boss, old):
    assert "state=" not in client.get("/admin/").content.decode()
    facts.verify(service=old[0], method="call", result="wrong")
    facts.verify(service=old[1], method="call", on=timezone.localdate() - timedelta(days=400))
    removals.take_off(service=old[2])
    text = client.get("/admin/").content.decode()
    for state, service in (("contradicted", old[0]), ("stale", old[1]), ("off", old[2])):
        assert f"{LIST}?state={state}" in text
        assert shown(client.get(LIST, {"state": state})) == [service.pk]


def test_authors_are_told_nothing_of_it_there(desk, old):
    facts.verify(service=old[0], method="call", result="wrong")
    assert "/admin/services/stale/" not in desk.get("/admin/").content.decode()
    assert "/admin/services/stale/" not in desk.get("/admin/services/").content.decode()
