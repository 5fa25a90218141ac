"""Lists: filters are links, pages are links, nothing is said kindly."""

from commons.pages.models import listing_page


def test_an_empty_list_invites(read, world):
    page = read("/news/")
    assert page.all("div", class_="empty")
    assert page.all("nav", class_="pagination") == []


def test_filters_without_result_offer_the_way_back(read, world):
    world.article(area=world.azaz)
    page = read("/news/?area=al-bab")
    assert page.all("div", class_="empty")
    assert "/news/" in page.links()


def test_an_active_filter_is_marked_and_can_be_taken_off(read, world):
    world.service(area=world.azaz, theme=world.health)
    page = read("/services/?area=azaz&theme=health")
    chips = page.all("a", class_="chip chip-on")
    assert {chip["href"] for chip in chips} == {"/services/?theme=health", "/services/?area=azaz"}
    marked = page.all("a", class_="filter filter-on")
    assert marked
    assert {link["aria-current"] for link in marked} == {"true"}


def test_filters_fold_on_phones_without_script(read, world):
    world.service(area=world.azaz)
    page = read("/services/")
    assert page.all("details", class_="filters filters-fold")
    assert page.all("aside", class_="filters-side")


def test_the_next_page_keeps_the_filter(read, world, monkeypatch):
    monkeypatch.setattr(listing_page, "PER_PAGE", 1)
    for _row in range(2):
        world.article(area=world.azaz)
    (following,) = read("/news/?area=azaz").all("a", rel="next")
    assert following["href"] == "?area=azaz&page=2"
    (before,) = read("/news/?area=azaz&page=2").all("a", rel="prev")
    assert before["href"] == "?area=azaz&page=1"


def test_words_keep_the_other_choices(read, world):
    world.service(area=world.azaz)
    page = read("/services/?area=azaz")
    (form,) = page.all("form", class_="words-form")
    assert form["action"] == "/services/"
    assert page.all("input", type="hidden", name="area", value="azaz")


def test_the_feed_is_named(read, world):
    page = read("/news/?area=azaz")
    (link,) = page.all("link", type="application/atom+xml")
    assert link["href"] == "/news/feed/?area=azaz"


def test_the_section_is_marked_in_the_menu_by_kind(read, world):
    """A service that lives below an organisation belongs to the services."""
    service = world.service(parent=world.section)
    page = read(service.url)
    current = [a["href"] for a in page.all("a") if a.get("aria-current")]
    assert "/organizations/" not in current


def test_words_without_result_offer_the_way_back_too(read, world):
    world.service("عيادة")
    page = read("/services/?q=zzzz")
    nothing = page.html.partition('class="little empty"')[2].partition("</section>")[0]
    assert 'href="/services/"' in nothing
