"""What every page has: direction, landmarks, one way in, no script, no dead end."""

import re

import brotli
import pytest
from django.conf import settings

from commons.pages import stylesheet

from .reading import Reading

TEXT_PAGE = 20 * 1024  # HTML and CSS together, compressed, on a first visit


@pytest.fixture
def readings(read, full_site):
    """Every kind of page, read: {name: Reading}."""
    return {name: read(address) for name, address in full_site.items()}


def test_frame(readings):
    for name, page in readings.items():
        assert page.all("html") == [{"lang": "ar", "dir": "rtl"}], name
        assert len(page.all("h1")) == 1, name
        assert len(page.all("main", id="content")) == 1, name
        assert page.all("a")[0]["href"] == "#content", f"{name}: past the header comes first"
        assert page.all("footer", id="menu"), name
        assert page.all("header"), name
        assert page.all("script") == [], name
        assert page.all("style") == [], name
        assert [attrs for _tag, attrs in page.tags if "style" in attrs] == [], name
        assert "user-scalable" not in page.meta("viewport"), name
        assert "maximum-scale" not in page.meta("viewport"), name


def test_no_id_stands_twice_and_two_requests_bring_the_text(readings):
    css = stylesheet.bundled(settings.ROOT / "static" / "css").encode()
    for name, page in readings.items():
        ids = re.findall(r'\sid="([^"]+)"', page.html)
        assert len(ids) == len(set(ids)), name
        sheets = page.all("link", rel="stylesheet")
        assert [sheet["href"] for sheet in sheets] == ["/static/wasl.css"], name
        weight = len(brotli.compress(page.html.encode())) + len(brotli.compress(css))
        assert weight < TEXT_PAGE, f"{name}: {weight} bytes"


def test_no_link_is_dead(client, readings):
    """Every address that some page of the small site offers, answers."""
    offered = {link for page in readings.values() for link in page.links()}
    assert len(offered) > 15
    answers = {link: client.get(link, follow=True).status_code for link in sorted(offered)}
    assert {link: code for link, code in answers.items() if code != 200} == {}


def test_english_reads_from_the_left(world, read):
    world.translate(world.home, "Wasl")
    (html,) = read("/en/").all("html")
    assert html == {"lang": "en", "dir": "ltr"}


def test_other_languages_are_offered_in_their_own_name(world, read):
    world.translate(world.home, "Wasl")
    offers = [attrs for attrs in read("/").all("a") if attrs.get("hreflang")]
    assert [(offer["lang"], offer["href"]) for offer in offers] == [("en", "/en/")]
    (alternate,) = read("/").all("link", hreflang="en")
    assert alternate["href"] == "http://testserver/en/", "search engines want it whole"


def test_addresses_outside_the_tree_offer_languages_too(read, world):
    offers = [attrs for attrs in read("/search/").all("a") if attrs.get("hreflang")]
    assert [offer["href"] for offer in offers] == ["/en/search/"]


def test_a_demo_says_so_and_is_not_indexed(read, world, settings):
    assert read("/").meta("robots") is None
    settings.DEMO = True
    demo = read("/?page=1")
    assert "noindex" in demo.meta("robots")
    assert demo.all("section", class_="banner banner-demo")


def test_strangers_are_offered_the_door(read, world):
    assert any(link.endswith("/accounts/login/") for link in read("/").links())


def test_people_signed_in_find_their_account(client, world, django_user_model):
    user = django_user_model.objects.create_user("salma", display_name="سلمى (مثال)")
    client.force_login(user)
    page = Reading(client.get("/"))
    assert "سلمى (مثال)" in page.text
    assert not any(link.endswith("/accounts/login/") for link in page.links())
    assert any(form.get("action", "").endswith("/accounts/logout/") for form in page.all("form"))
    assert "/admin/" not in page.links(), "who may not write is not sent there"
