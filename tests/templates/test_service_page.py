"""A service page says what is known, says what is not, and keeps sensitive places to itself."""

from datetime import timedelta

from django.utils import timezone


def test_two_equal_buttons(read, world, reachable):
    page = read(reachable(world.service(area=world.azaz, theme=world.health)).url)
    hrefs = [link["href"] for link in page.all("a")]
    assert "tel:+12025550142" in hrefs
    assert "https://wa.me/12025550142" in hrefs
    buttons = [link for link in page.all("a") if "button" in link.get("class", "").split()]
    assert {"tel:+12025550142", "https://wa.me/12025550142"} <= {b["href"] for b in buttons}


def test_a_number_keeps_its_direction(read, world, reachable):
    page = read(reachable(world.service(theme=world.health)).url)
    assert '<bdi dir="ltr">+1 202-555-0142</bdi>' in page.html


def test_place_and_preview_of_an_ordinary_service(read, world, reachable):
    page = read(reachable(world.service("عيادة", theme=world.health)).url)
    assert "شارع سرّي" in page.text
    assert page.meta("og:title") == "عيادة"
    assert "/s/" in page.meta("og:url")
    assert "عيادة" in page.text.split("·")[0]


def test_a_sensitive_service_tells_the_town_only(read, world, reachable):
    service = reachable(world.service("مساحة آمنة", theme=world.protection))
    assert service.url.startswith("/s/")
    page = read(service.url)
    assert "شارع سرّي" not in page.html
    assert "خلف المخبز" not in page.html
    assert "اعزاز" in page.text


def test_a_sensitive_service_leaves_no_trace_in_title_or_preview(read, world):
    page = read(world.service("مساحة آمنة", theme=world.protection).url)
    head = page.html.partition("</head>")[0]
    assert "مساحة آمنة" not in head
    assert "og:" not in head
    assert page.meta("description") == ""


def test_what_is_not_known_is_said(read, world):
    page = read(world.service(theme=world.health).url)
    assert page.all("p", class_="status status-stale")
    assert page.html.count("<dt>") >= 3, "for whom, cost and hours are always there"


def test_a_fresh_and_an_old_verification_differ_in_words(read, world, verified):
    today = timezone.localdate()
    fresh = read(verified(world.service(theme=world.health), today).url)
    stale = read(verified(world.service(theme=world.health), today - timedelta(days=200)).url)
    assert fresh.all("p", class_="status status-good")
    assert fresh.all("p", class_="status status-stale") == []
    assert stale.all("p", class_="status status-stale")


def test_a_name_cannot_turn_the_line_around(read, world):
    page = read(world.service("Clinic (عيادة) 24", theme=world.health).url)
    assert "<h1><bdi>Clinic (عيادة) 24</bdi></h1>" in page.html


def test_text_is_escaped(read, world):
    page = read(world.service('<b onclick="x">', theme=world.health, standfirst="a & b").url)
    assert "<b onclick" not in page.html
    assert "a &amp; b" in page.html
