"""A resident on a cheap phone, without JavaScript: from the front page to a telephone number."""

import pytest
from playwright.sync_api import expect

from .keyboard import Hands, follow

pytestmark = pytest.mark.journey


def test_from_the_front_page_to_a_call(resident):
    resident.goto("/")
    expect(resident.locator("html")).to_have_attribute("lang", "ar")
    finder = resident.locator("form.finder")
    finder.locator("select[name=area]").select_option(index=1)
    follow(finder.locator("button[type=submit]"))
    assert "area=" in resident.url
    first = resident.locator("main article a").first
    resident.goto(first.get_attribute("href"))
    call = resident.locator("main a[href^='tel:']").first
    expect(call).to_be_visible()
    box = call.bounding_box()
    assert box["height"] >= 44


def test_by_keyboard_to_an_open_service_and_its_number(resident):
    """Front page, need, open now; from the list two keys are enough: the row's link to call."""
    resident.set_viewport_size({"width": 390, "height": 844})
    hands = Hands(resident)
    resident.goto("/")
    hands.go(resident.locator("a.chip[href*='theme=health']"))
    hands.press(resident.locator("details.filters summary"))
    hands.go(resident.locator("details.filters a[href*='open=now']"))
    row = resident.locator("article.service").first
    expect(row.locator(".opening-open")).to_be_visible()
    hands.reach(row.locator("a[href^='tel:']"))
    hands.go(row.locator(".row-title a"))
    hands.reach(resident.locator("main a[href^='tel:']"))
    expect(resident.locator("table.hours tr, .opening").first).to_be_visible()


def test_ways_to_a_place_open_by_keyboard_and_load_nothing(resident):
    resident.goto("/services/?theme=disability")
    ways = resident.locator("details.directions").first
    hands = Hands(resident)
    hands.press(ways.locator("summary"))
    expect(ways.locator("a[href^='geo:']").first).to_be_visible()
    hands.reach(ways.locator("a[href^='geo:']"))


def test_a_sensitive_service_is_left_in_one_tap(resident):
    resident.goto("/services/?theme=protection")
    follow(resident.locator("article.service .row-title a").first)
    assert "/s/" in resident.url
    assert resident.title() == "خدمة · وصل"
    follow(resident.locator(".quick-exit a"))
    assert resident.url.rstrip("/").count("/") == 2


def test_a_word_misspelt_still_finds(resident):
    resident.goto("/search/?q=مدرسه")
    spelt = resident.locator("main").inner_text()
    resident.goto("/search/?q=مَدْرَسَة")
    assert resident.locator("main a").count() > 0
    assert len(resident.locator("main").inner_text()) == pytest.approx(len(spelt), abs=60)


def test_no_page_is_wider_than_a_phone(resident):
    resident.set_viewport_size({"width": 320, "height": 700})
    for path in (
        "/",
        "/news/",
        "/services/",
        "/guides/",
        "/opinion/",
        "/organizations/",
        "/search/?q=خدمة",
    ):
        resident.goto(path)
        width = resident.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{path} is {width} px wide"


def test_reading_leaves_no_trace_and_runs_no_script(resident):
    for path in ("/", "/news/", "/services/"):
        resident.goto(path)
        assert resident.locator("script[src]").count() == 0
    assert resident.context.cookies() == []


def test_the_keyboard_reaches_the_content_and_the_finder(browser, base_url, watched):
    context = watched(browser.new_context(base_url=base_url, locale="ar-SY"))
    page = context.new_page()
    page.goto("/")
    page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('href')"
    assert page.evaluate(focused) == "#content"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("تسجيل")
    page.keyboard.press("Enter")
    page.wait_for_url("**/services/**")
    assert page.locator("main").inner_text()
    context.close()
