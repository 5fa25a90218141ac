"""The finder leads from need, place and words to services, by addresses alone."""

from urllib.parse import quote

import pytest

from commons.places.models import Area
from home.finder import Finder

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def services(indexed, shared):
    world = shared
    return {
        "clinic": world.service("عيادة نسائية", area=world.azaz, theme=world.health),
        "vaccine": world.service("لقاح للأطفال", area=world.bab, theme=world.health),
        "course": world.service("دورة تقوية", area=world.bab),
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"clinic", "vaccine", "course"}),
        ("?q=" + quote("عياده"), {"clinic"}),
        ("?area=azaz", {"clinic"}),
        ("?need=health", {"clinic", "vaccine"}),
        ("?need=health&area=al-bab", {"vaccine"}),
        ("?need=health&area=al-bab&q=" + quote("لقاح"), {"vaccine"}),
        ("?area=azaz&q=" + quote("لقاح"), set()),
        ("?q=" + quote("كلمة لا توجد"), set()),
    ],
)
def test_need_place_and_words_lead_to_services(client, services, query, found):
    response = client.get(f"/find/{query}", follow=True)
    assert response.status_code == 200
    text = response.content.decode()
    assert {name for name, page in services.items() if page.title in text} == found
    assert not response.cookies


@pytest.mark.parametrize("words", ['"' * 10_000, "\x00", " ", "'; --", "%", "ـ" * 300, "<b>"])
def test_hostile_words_find_nothing_and_break_nothing(client, services, words):
    response = client.get("/find/", {"q": words}, follow=True)
    assert response.status_code == 200


def test_unknown_place_is_not_found(client, services):
    assert client.get("/find/?area=atlantis", follow=True).status_code == 404


def test_without_services_there_is_nothing_to_find(client, world):
    world.services.unpublish()
    assert client.get("/find/?q=x").status_code == 404


def test_places_begin_where_there_is_a_choice(world):
    assert [area.slug for area in Finder({}).areas] == ["azaz", "al-bab"]
    assert [area.slug for area in Finder({"area": "azaz"}).area_trail] == ["aleppo", "azaz"]
    Area.add_root(name_ar="إدلب", slug="idlib", kind="governorate")
    from django.core.cache import caches

    caches["pages"].clear()
    assert {area.slug for area in Finder({}).areas} == {"aleppo", "idlib"}
