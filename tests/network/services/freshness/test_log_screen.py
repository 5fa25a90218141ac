"""The log in the admin: one tap adds a check, nothing takes one away or changes it."""

import pytest
from django.urls import reverse

from network.services.actions import facts
from network.services.models import Service
from tests.commons.accounts.people import cast


@pytest.fixture
def people(world, settings):
    settings.STAFF_SECOND_FACTOR = False
    return cast()


@pytest.fixture
def service(world):
    return world.service().service


def screen(service):
    return reverse(Service.snippet_viewset.get_url_name("edit"), args=[service.pk])


def test_one_tap_adds_a_check_of_today(client, people, service):
    coordinator = people["coordinator"]
    client.force_login(coordinator)
    page = client.get(screen(service)).content.decode()
    assert "formaction" in page
    for key, method, result in [("call", "call", "correct"), ("wrong", "call", "wrong")]:
        answer = client.post(reverse("services_verify", args=[service.pk]), {"found": key})
        assert answer.status_code == 302
        row = service.verifications.first()
        assert (row.method, row.result, row.verified_by) == (method, result, coordinator)
    assert service.verifications.count() == 2


def test_the_screen_changes_and_takes_away_nothing(client, people, service):
    facts.verify(service=service, method="visit", note="تم")
    client.force_login(people["coordinator"])
    page = client.get(screen(service)).content.decode()
    assert "تم" in page
    assert 'name="verifications-' not in page


@pytest.mark.parametrize("found", ["", "rumour", "call\x00"])
def test_an_unknown_finding_adds_nothing(client, people, service, found):
    client.force_login(people["coordinator"])
    answer = client.post(reverse("services_verify", args=[service.pk]), {"found": found})
    assert answer.status_code == 302
    assert not service.verifications.exists()


def test_nobody_else_may(client, people, service):
    for role in ("nobody", "author", "moderator"):
        client.force_login(people[role])
        answer = client.post(reverse("services_verify", args=[service.pk]), {"found": "call"})
        assert answer.status_code in {302, 403, 404}
    assert not service.verifications.exists()


def test_it_never_leads_off_the_site(client, people, service):
    client.force_login(people["coordinator"])
    told = {"found": "call", "next": "https://example.org/"}
    answer = client.post(reverse("services_verify", args=[service.pk]), told)
    assert answer["Location"].startswith("/admin/")
