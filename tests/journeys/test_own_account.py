"""A member without JavaScript and without a mouse: shows a line of the profile, ends a session
elsewhere, takes their data along; follows a theme, reads a notice, chooses a digest, stops mail.
"""

import re

import pytest
from playwright.sync_api import expect

from .keyboard import Hands

pytestmark = pytest.mark.journey

# The account is no longer new, so that a sign-in is told; and the words of a mail's last line.
SETTLED = """
from datetime import timedelta
from commons.accounts.models import User
from commons.notices import unsubscribing
user = User.objects.get(sign_in_name=%r)
User.objects.filter(pk=user.pk).update(joined_at=user.joined_at - timedelta(days=30))
print(unsubscribing.token(unsubscribing.Wish(user.pk, "daily")))
"""


@pytest.fixture
def enter(browser, browser_context_args, base_url, site, watched):
    """Call it with a sign-in name: a phone of its own on which that member has just signed in."""
    contexts = []

    def sign_in(name: str):
        phone = {"viewport": {"width": 390, "height": 780}, "java_script_enabled": False}
        context = watched(browser.new_context(**browser_context_args | phone, base_url=base_url))
        contexts.append(context)
        page = context.new_page()
        hands = Hands(page)
        page.goto("/accounts/login/")
        hands.write(page.locator("#id_login"), name)
        hands.write(page.locator("#id_password"), site.password(name))
        hands.go(page.locator("main form button[type=submit]"))
        expect(page.locator(".account-menu")).to_be_attached()
        return page, hands

    yield sign_in
    for context in contexts:
        context.close()


def open_menu(page, hands) -> None:
    hands.press(page.locator(".account-menu summary"))


def section(page, hands, address: str) -> None:
    """To a section of "my account", from wherever one is."""
    open_menu(page, hands)
    hands.go(page.locator(".account-menu a[href$='/accounts/']"))
    hands.go(page.locator(f"main .hub-list a[href$='{address}']"))


def test_the_account_in_its_owners_hands(enter, browser, base_url, watched):
    page, hands = enter("demo-ghayma")
    section(page, hands, "/accounts/profile/")
    hands.write(page.locator("#id_about"), "أقرأ أكثر مما أكتب.")
    hands.choose(page.locator("#id_about_for"), "everybody")
    hands.go(page.locator("main form button[type=submit]"))
    expect(page.locator(".notice-good")).to_be_visible()
    seen = page.locator("main a[href*='/people/']").first.get_attribute("href")
    stranger = watched(browser.new_context(base_url=base_url)).new_page()
    stranger.goto(seen)
    expect(stranger.locator(".person-about")).to_contain_text("أقرأ أكثر مما أكتب.")
    stranger.context.close()

    other, _ = enter("demo-ghayma")
    section(page, hands, "/accounts/sessions/")
    expect(page.locator(".session-list li")).to_have_count(2)
    hands.go(page.locator(".session-all button"))
    expect(page.locator(".session-list li")).to_have_count(1)
    other.goto("/accounts/")
    expect(other).to_have_url(re.compile("/accounts/login/"))

    section(page, hands, "/accounts/data/")
    hands.go(page.locator("form[action$='/accounts/data/export/'] button"))
    hands.reach(page.locator("main a[href*='/accounts/data/export/']"))
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".zip")


def test_what_reaches_a_member(enter, site):
    stop = site.manage("shell", "--no-imports", "-c", SETTLED % "demo-jisr").split()[-1]
    page, hands = enter("demo-jisr")
    enter("demo-jisr")  # a new sign-in is told to whoever is signed in already
    page.goto("/news/")
    themed = page.locator("main a[href*='theme=']").first.get_attribute("href")
    page.goto(themed)
    hands.go(page.locator("main a.chip[href*='/notices/follow/']"))
    hands.choose(page.locator("input[name=level]"), "2")
    hands.go(page.locator("main form button[type=submit]"))
    expect(page.locator(".notice-good").first).to_be_visible()

    open_menu(page, hands)
    hands.go(page.locator(".account-menu a[href$='/notices/']"))
    fresh = page.locator(".notice-new").count()
    assert fresh
    hands.go(page.locator(".notice-new button.notice-go"))
    page.goto("/notices/")
    expect(page.locator(".notice-new")).to_have_count(fresh - 1)

    section(page, hands, "/notices/settings/")
    ways = page.locator("main select:has(option[value=now])")
    hands.choose(ways, "daily")
    hands.go(page.locator("main form button[type=submit]"))
    expect(ways.first).to_have_value("daily")

    page.goto(f"/notices/stop/{stop}/")
    hands.go(page.locator("main form button[type=submit]"))
    page.goto("/notices/settings/")
    expect(ways.first).not_to_have_value("daily")
