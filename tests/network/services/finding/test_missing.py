"""What is missed is counted, by need, place and month, and by nobody."""

import pytest
from django.core.cache import cache
from django.utils import timezone

from network.services.models import MissingService
from tests.commons.accounts.people import person

from .test_filters import look


@pytest.fixture(autouse=True)
def no_counts():
    cache.clear()


def counted() -> dict:
    return {
        (row.theme and row.theme.slug, row.area and row.area.slug): row.number
        for row in MissingService.objects.select_related("theme", "area")
    }


def send(client, ip="192.0.2.1", **chosen):
    return client.post("/missing/", chosen, REMOTE_ADDR=ip)


@pytest.mark.parametrize(
    "chosen",
    [{"theme": "health", "area": "azaz"}, {"theme": "health"}, {"area": "azaz"}],
)
def test_counts_by_need_and_place(client, world, chosen):
    for ip in ("192.0.2.1", "192.0.2.2"):
        assert send(client, ip, **chosen).status_code == 302
    assert counted() == {(chosen.get("theme"), chosen.get("area")): 2}
    assert MissingService.objects.get().month == timezone.localdate().replace(day=1)


def test_the_same_reader_counts_once_a_day(client, world):
    for _time in range(3):
        assert send(client, area="azaz").status_code == 302
    assert counted() == {(None, "azaz"): 1}


def test_many_in_an_hour_are_refused_with_the_choice_kept(client, world, monkeypatch):
    monkeypatch.setattr("network.services.views.missing.HOURLY", 1)
    send(client, area="azaz")
    response = send(client, area="al-bab", theme="health")
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert '<option value="al-bab" selected' in response.content.decode()
    assert counted() == {(None, "azaz"): 1}
    monkeypatch.setattr("network.services.views.missing.HOURLY", 10)
    send(client, area="al-bab", theme="health")
    assert ("health", "al-bab") in counted(), "what was refused counts when it comes again"


@pytest.mark.parametrize(
    "chosen",
    [{}, {"area": ""}, {"area": "nowhere"}, {"theme": "x'--"}, {"area": "a\x00b"}, {"theme": "1" * 9999}],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(client, world, chosen):
    response = send(client, **chosen)
    assert response.status_code == 422
    assert not counted()
    assert client.get("/missing/", chosen).status_code == 200


def test_reading_counts_nothing_and_keeps_no_page(client, world):
    response = client.get("/missing/?theme=health&area=azaz")
    assert '<option value="azaz" selected' in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert not counted()


def test_an_empty_list_leads_there_and_back(client, world):
    url = look(client, "/services/?area=azaz&theme=health").context["filters"].missing_url
    assert url == "/missing/?theme=health&area=azaz"
    answer = send(client, area="azaz", theme="health")
    assert 'href="/services/?theme=health&amp;area=azaz"' in client.get(answer.url).content.decode()


@pytest.mark.parametrize(("role", "may"), [("coordinator", True), ("author", False)])
def test_coordinators_read_the_counts(client, world, role, may):
    send(client, area="azaz", theme="health")
    client.force_login(person("reader", role))
    response = client.get("/admin/services/missed/")
    assert (response.status_code == 200) is may
    assert ("اعزاز" in response.content.decode()) is may
