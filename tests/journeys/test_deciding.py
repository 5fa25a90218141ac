"""A moderator by keyboard, without JavaScript: claims a case, hides with a reason, takes it back."""

import pytest
from playwright.sync_api import expect

from .keyboard import Hands

pytestmark = pytest.mark.journey

REASON = "يمكن قول ذلك من دون ذكر المكان."


@pytest.fixture
def desk(browser, browser_context_args, base_url, site, watched, sessions):
    plain = {"java_script_enabled": False, "storage_state": sessions.get("moderator")}
    context = watched(browser.new_context(**browser_context_args | plain, base_url=base_url))
    page = context.new_page()
    page.goto("/admin/moderation/")
    if page.locator("#id_login").count():
        name, password = site.account("moderator")
        hands = Hands(page)
        hands.write(page.locator("#id_login"), name)
        hands.write(page.locator("#id_password"), password)
        hands.go(page.locator("main form button[type=submit]"))
    yield page
    context.close()


def test_claimed_hidden_and_taken_back(desk):
    hands = Hands(desk)
    expect(desk.locator("article.desk-card").first).to_be_visible()
    waiting = desk.locator("article.desk-card").count()
    claim = desk.locator("article.desk-card form[action$='/claim/'] button").first
    hands.go(claim)
    here = desk.url
    words = desk.locator(".desk-words").first.inner_text()
    hands.choose(desk.locator("input[name=verdict]"), "hide")
    hands.choose(desk.locator("#id_rule"), "private")
    hands.write(desk.locator("#id_reason"), REASON)
    hands.go(desk.locator("form[action$='/decide/'] button[type=submit]"))
    expect(desk.locator("article.desk-card")).to_have_count(waiting - 1)

    hands.go(desk.locator(".messages a"))
    expect(desk).to_have_url(here)
    expect(desk.locator(".desk-list").first).to_contain_text(REASON)
    hands.go(desk.locator("form[action$='/undo/'] button"))
    desk.goto("/admin/moderation/")
    expect(desk.locator("article.desk-card")).to_have_count(waiting)
    expect(desk.locator("article.desk-card", has_text=words[:30]).first).to_be_visible()
