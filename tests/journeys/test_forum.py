"""A member in the forum: on a phone without JavaScript, and at a desk with it. All by keyboard."""

import pytest
from playwright.sync_api import expect

from .keyboard import follow

pytestmark = pytest.mark.journey

WORDS = "جوابي على المقتبس: نحتاج منحدرًا ولافتة كبيرة"
ADDED = "وأضيف: رقم هاتف للسؤال. "
DRAFT = "ردّ **في مكانه** من المكتب"


def open_topic(page) -> str:
    """The address of a topic where one may reply and others wrote."""
    page.goto("/forum/latest/")
    rows = page.locator("ul.topics .topic-title > a:first-of-type")
    for address in [row.get_attribute("href") for row in rows.all()]:
        answer = page.goto(address)
        policy = answer.headers.get("content-security-policy", "")
        assert "script-src" in policy or "default-src" in policy
        assert "unsafe-inline" not in policy
        if (
            page.locator("button[id^='useful-'][aria-pressed='false']").count()
            and page.locator("a[href*='quote=1']").count()
        ):
            return address
    raise AssertionError("no topic to reply in")


def test_reading_quoting_correcting_and_marking_without_a_script(plain_phone):
    page, _hands = plain_phone("moderator", "/forum/unread/")
    here = open_topic(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    follow(page.locator("a[href*='quote=1']").first)
    quoted = page.locator("#id_quoted").input_value()
    assert quoted
    page.locator("#id_text").press("Control+End")
    page.keyboard.insert_text(WORDS)
    follow(page.locator(".forum-send button.button").first)
    own = page.locator("article.post", has_text=WORDS)
    expect(own.locator("blockquote.comment-quote")).to_contain_text(quoted[:40])
    assert "#p-" in page.url

    follow(own.locator("a[href$='/edit/']"))
    page.locator("#id_text").press("Control+Home")
    page.keyboard.insert_text(ADDED)
    follow(page.locator("main form button[type=submit]").first)
    expect(page.locator("article.post", has_text=ADDED.strip())).to_contain_text(WORDS)

    page.goto(here)
    useful = page.locator("button[id^='useful-'][aria-pressed='false']").first
    name = useful.get_attribute("id")
    follow(useful)
    page.goto(here)
    expect(page.locator(f"#{name}")).to_have_attribute("aria-pressed", "true")
    follow(page.locator(f"#{name}"))
    page.goto(here)
    expect(page.locator(f"#{name}")).to_have_attribute("aria-pressed", "false")


def test_preview_draft_and_mark_in_place(signed_in):
    """Focus stays where it was, the address too; what was begun is there when one comes back."""
    page = signed_in("moderator")
    open_topic(page)
    here = page.url
    text = page.locator("#id_text")
    text.press("Control+End")
    page.keyboard.insert_text(DRAFT)
    page.locator(".forum-send button[formaction$='preview/']").press("Enter")
    expect(page.locator("#drawn .talk-drawn strong").last).to_have_text("في مكانه")
    expect(text).to_have_value(DRAFT)

    text.press("Control+End")
    page.keyboard.insert_text(" الآن")  # typed, the space may come after the letters
    expect(page.locator("#draft-state")).not_to_be_empty()
    expect(text).to_be_focused()
    assert page.url == here
    page.goto(here)
    expect(text).to_have_value(f"{DRAFT} الآن")

    useful = page.locator("button[id^='useful-']").first
    before = useful.get_attribute("aria-pressed")
    for _back in range(2):
        useful.press("Enter")
        expect(useful).not_to_have_attribute("aria-pressed", before)
        expect(useful).to_be_focused()
        before = useful.get_attribute("aria-pressed")
    assert page.url == here

    follow(page.locator(".forum-send button.button").first)
    expect(page.locator("article.post strong", has_text="في مكانه").last).to_be_visible()
    expect(page.locator("#id_text")).to_have_value("")
