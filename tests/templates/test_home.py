"""The front page: the finder first, then only sections that have something to show."""


def test_the_finder_stands_first(read, world):
    page = read("/")
    (form,) = page.all("form", class_="finder")
    assert form["action"] == "/find/"
    assert form["method"] == "get"
    assert page.all("input", name="q")
    assert page.all("select", name="area")
    assert page.all("label", for_="finder-words")
    assert page.all("label", for_="finder-area")


def test_nothing_is_chosen_beforehand(read, world):
    page = read("/")
    assert page.all("option")[0]["value"] == ""
    assert [option for option in page.all("option") if "selected" in option] == []


def test_places_are_offered_down_to_the_district(read, world):
    values = [option["value"] for option in read("/").all("option")]
    assert values == ["", "aleppo", "azaz", "al-bab"]


def test_needs_lead_straight_to_the_list(read, world):
    links = read("/").links()
    assert "/services/?theme=health" in links


def test_an_empty_section_is_left_out(read, world):
    page = read("/")
    assert page.all("section", aria_labelledby="news-title") == []
    assert page.all("section", aria_labelledby="organizations-title")


def test_full_sections(read, full_site):
    page = read("/")
    for name in ("services", "news", "guides", "opinion", "organizations"):
        assert page.all("section", aria_labelledby=f"{name}-title"), name
        assert page.all("h2", id=f"{name}-title"), name
        assert f"/{name}/" in page.links()


def test_a_story_without_a_photo_is_a_card_without_one(read, world):
    world.article("بلا صورة")
    page = read("/")
    assert "بلا صورة" in page.text
    assert page.all("img") == []
    assert page.all("div", class_="card-picture") == []
