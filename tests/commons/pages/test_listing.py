import xml.etree.ElementTree as ET

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def articles(world):
    return {
        "azaz": world.article("خبر اعزاز", area=world.azaz, theme=world.health),
        "bab": world.article("خبر الباب", area=world.bab),
        "none": world.article("خبر بلا مكان"),
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"azaz", "bab", "none"}),
        ("?area=azaz", {"azaz"}),
        ("?area=aleppo", {"azaz", "bab"}),
        ("?theme=health", {"azaz"}),
        ("?area=al-bab&theme=health", set()),
    ],
)
def test_filters(client, articles, query, found):
    for address in (f"/news/{query}", f"/news/feed/{query}"):
        text = client.get(address).content.decode()
        assert {name for name, page in articles.items() if page.title in text} == found


@pytest.mark.parametrize(
    "query",
    ["?area=nowhere", "?theme=x'--", "?area=%00", "?page=0", "?page=999", "?page=ب", "?page=1e3"],
)
def test_what_does_not_exist_is_not_found(client, articles, query):
    assert client.get(f"/news/{query}").status_code == 404


def test_twenty_a_page(client, world):
    for number in range(21):
        world.article(f"خبر {number}")
    response = client.get("/news/")
    assert len(response.context["items"]) == 20
    assert len(client.get("/news/?page=2").context["items"]) == 1


def test_feed_is_atom_with_what_a_reader_needs(client, articles):
    response = client.get("/news/feed/?area=azaz")
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(response.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "خبر اعزاز"
    assert entry.find(f"{ATOM}link").get("href").startswith("http://testserver/news/")
    assert feed.find(f"{ATOM}link[@rel='self']").get("href").endswith("?area=azaz")


def test_places_are_chosen_step_by_step(client, world):
    """A page in two places of a district counts once for the district."""
    town = world.azaz.add_child(
        instance=type(world.azaz)(name_ar="مارع", slug="marea", kind="community")
    )
    page = world.article(area=world.azaz)
    page.page_areas.create(area=town)
    page.save()
    world.article(area=world.bab)
    top = client.get("/news/").context["filters"].areas
    assert {link.label: link.count for link in top} == {"اعزاز": 1, "الباب": 1}
    below = client.get("/news/?area=azaz").context["filters"].areas
    assert [link.label for link in below] == ["حلب", "اعزاز", "مارع"]


def test_filter_links_count_and_can_be_taken_off(client, articles):
    filters = client.get("/news/").context["filters"]
    assert {link.label: link.count for link in filters.areas} == {"اعزاز": 1, "الباب": 1}
    filters = client.get("/news/?area=azaz").context["filters"]
    assert [(link.label, link.active) for link in filters.areas] == [
        ("حلب", False),
        ("اعزاز", True),
    ]
    (active,) = filters.active
    assert (active.label, active.remove_url) == ("اعزاز", "/news/")
