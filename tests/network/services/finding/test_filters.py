"""Each choice of the list of services: what it leaves, what it counts, and how it is taken off."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.utils import timezone

from network.organizations.models import Location
from network.services.hours.schedule import Rule
from network.services.models import ServiceLanguage, ServicePage, ServicePlace

pytestmark = pytest.mark.django_db
FACTS = {
    "everyone": {"for_everyone": True, "cost_kind": "free", "step_free": True},
    "women": {"gender": "women", "cost_kind": "free", "women_staff": True},
    "children": {"max_age": 12, "cost_kind": "fees", "step_free": True, "sign_language": True},
    "unknown": {},
}


def settle(page, **facts):
    for name, value in facts.items():
        setattr(page.service, name, value)
    page.service.save()
    return page


def opened(page, world, rule=Rule.ALWAYS):
    where = Location.objects.create(organization=world.organization, name_ar="هنا", area=world.azaz)
    ServicePlace.objects.create(service=page.service, location=where, hours=rule)


@pytest.fixture(scope="module", autouse=True)
def made(shared):
    """One service of each kind, there before every test."""
    world = shared
    pages = {
        name: settle(world.service(name, area=world.azaz, theme=world.health), **facts)
        for name, facts in FACTS.items()
    }
    for name, code in (("women", "ku"), ("women", "ar"), ("everyone", "ar")):
        ServiceLanguage.objects.create(service=pages[name].service, language=code)
    opened(pages["women"], world)
    opened(pages["children"], world, Rule.UNKNOWN)


def look(client, address: str):
    """The list as it is made, never a kept one."""
    caches["pages"].clear()
    response = client.get(address)
    assert response.status_code == 200, address
    return response


def titles(response) -> list[str]:
    return [item.title for item in response.context["items"]]


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", {"everyone", "women", "children", "unknown"}),
        ("open=now", {"women"}),
        ("whom=everyone", {"everyone"}),
        ("whom=women", {"women"}),
        ("whom=children", {"children"}),
        ("whom=men", set()),
        ("cost=free", {"everyone", "women"}),
        ("cost=fees", {"children"}),
        ("access=step_free", {"everyone", "children"}),
        ("access=sign_language.step_free", {"children"}),
        ("women=staff", {"women"}),
        ("lang=ar", {"women", "everyone"}),
        ("lang=ku&cost=free", {"women"}),
        ("lang=ku&cost=fees", set()),
        ("theme=health&area=aleppo&cost=free", {"women", "everyone"}),
        ("area=al-bab", set()),
    ],
)
def test_each_choice_leaves_what_fits(client, query, left):
    response = look(client, f"/services/?{query}")
    assert set(titles(response)) == left
    assert response.context["filters"].total == len(left)


@pytest.mark.parametrize(
    "query",
    [
        "open=later", "whom=%00", "cost=cheap", "access=step_free.wings", "access=.", "women=1",
        "lang=xx", "sort=random", "area=nowhere", "theme=x'--", "theme=%00",
    ],
)  # fmt: skip
def test_what_cannot_be_chosen_is_not_found(client, query):
    assert client.get(f"/services/?{query}").status_code == 404


def test_counts_say_what_a_tap_would_leave_and_leave_out_nothing(client):
    groups = look(client, "/services/").context["filters"].groups
    links = [link for group in groups for link in group.links]
    assert [len(group.links) for group in groups] == [1, 1, 1, 3, 2, 2, 1, 2], groups
    for link in links:
        assert link.count
        assert look(client, link.url).context["filters"].total == link.count, link


@pytest.mark.parametrize(
    "query", ["cost=free", "cost=free&lang=ar", "open=now", "access=step_free"]
)
def test_counts_beside_other_choices(client, query):
    for group in look(client, f"/services/?{query}").context["filters"].groups:
        for link in group.links:
            if link.count and not link.active:
                assert look(client, link.url).context["filters"].total == link.count, link


def test_each_choice_is_taken_off_alone(client):
    response = look(client, "/services/?access=step_free.sign_language&cost=fees&area=azaz&lang=ar")
    for link in response.context["filters"].active:
        left = look(client, link.remove_url).context["filters"].active
        assert len(left) == 4
        assert link.label not in {other.label for other in left}


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    ("status", "until", "listed", "open_now"),
    [
        ("active", None, True, True),
        ("paused", None, True, False),
        ("paused", 0, True, False),
        ("paused", -1, True, True),  # over since yesterday
        ("ended", None, False, False),
    ],
)
def test_what_ended_is_listed_nowhere_and_what_pauses_is_not_open(
    client, status, until, listed, open_now
):
    day = None if until is None else timezone.localdate() + timedelta(days=until)
    page = ServicePage.objects.get(title="women")
    page.title = "ورشة الخياطة"
    page.save_revision().publish()
    settle(page, status=status, paused_until=day)
    assert (page.title in titles(look(client, "/services/"))) is listed
    assert (page.title in titles(look(client, "/services/?open=now"))) is open_now
    for address in ("/", "/services/feed/", "/search/?q=الخياطة"):
        text = client.get(address).content.decode()
        assert ("ورشة الخياطة" in text.replace("<mark>", "").replace("</mark>", "")) is listed, (
            address
        )


def test_what_was_typed_stays_out_of_search_engines_and_shared_caches(client):
    response = look(client, "/services/?q=women")
    assert response["X-Robots-Tag"] == "noindex"
    assert "private" in response["Cache-Control"]
    assert "X-Robots-Tag" not in look(client, "/services/?cost=free")


def test_a_feed_is_filtered_too(client):
    text = client.get("/services/feed/?cost=fees").content.decode()
    assert "children" in text
    assert "everyone" not in text
