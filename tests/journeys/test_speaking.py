"""Somebody joins on a phone without JavaScript, speaks, is reported, learns why, and objects.

All that is sent is sent by keyboard.
"""

import re

import pytest
from playwright.sync_api import expect

from .keyboard import follow

pytestmark = pytest.mark.journey

TOO_QUICK = 3500  # milliseconds; forms sent sooner than a person could are asked to be sent again
PASSWORD = "قهوة الصباح عند الجيران"  # noqa: S105
WORDS = "سؤال من قلم جديد: متى تُفتح الأبواب يوم الجمعة؟"


def sign_up(page, name: str) -> None:
    page.goto("/accounts/signup/")
    expect(page.locator("main")).to_contain_text("اسم")
    page.locator("#id_display_name").fill(name)
    page.locator("#id_password1").fill(PASSWORD)
    page.locator("#id_password2").fill(PASSWORD)
    page.wait_for_timeout(TOO_QUICK)
    page.locator("#id_password2").press("Enter")
    page.wait_for_url("**/accounts/welcome/")
    expect(page.locator(".sign-in-name")).not_to_be_empty()


def first_article(page) -> str:
    page.goto("/news/")
    return page.locator("main article h2 a").first.get_attribute("href")


def write(page, article: str) -> None:
    page.goto(article)
    follow(page.locator("#comments a.button").first)
    page.locator("#id_text").fill(WORDS)
    page.wait_for_timeout(TOO_QUICK)
    follow(page.locator("form.talk-form button[type=submit]").first)


def card(desk):
    desk.goto("/admin/moderation/")
    return desk.locator("article", has_text=WORDS).first


def test_a_newcomer_speaks_and_is_answered_for(
    browser, browser_context_args, base_url, watched, resident, signed_in
):
    sign_up(resident, "نسمة الصباح")
    article = first_article(resident)
    write(resident, article)
    stranger = watched(
        browser.new_context(**browser_context_args, base_url=base_url, java_script_enabled=False)
    ).new_page()
    stranger.goto(article)
    expect(stranger.locator("#comments")).not_to_contain_text(WORDS)

    desk = signed_in("moderator")
    follow(card(desk).locator("button[value=approve]"))
    stranger.goto(article)
    comment = stranger.locator("article.comment", has_text=WORDS)
    expect(comment).to_be_visible()

    follow(comment.locator("a.report-link"))
    stranger.locator("button[value=topic]").press("Enter")
    stranger.wait_for_url(re.compile("/thanks/$"))

    follow(card(desk).locator("button[value=hide]"))
    stranger.goto(article)
    expect(stranger.locator("#comments")).not_to_contain_text(WORDS)

    resident.goto("/moderation/decisions/")
    follow(resident.locator("main a[href*='/moderation/decisions/']").first)
    resident.locator("main textarea").first.fill("السؤال عن موعد المكان نفسه.")
    follow(resident.locator("main form button[type=submit]").last)
    expect(resident.locator("main textarea")).to_have_count(0)
    stranger.context.close()


def test_a_member_replies_without_leaving_the_page(signed_in):
    """With htmx and by keyboard: focus goes where the next step is, and the address stays."""
    member = signed_in("moderator")  # who has a profile and a voice like any member
    member.goto("/news/")
    for link in [a.get_attribute("href") for a in member.locator("main article h2 a").all()]:
        member.goto(link)
        if member.locator("a[id^=reply-]").count():
            break
    here = member.url
    reply = member.locator("a[id^=reply-]").first
    number = reply.get_attribute("id").removeprefix("reply-")
    place = member.locator(f"#answer-{number}")
    reply.press("Enter")
    text = place.locator("textarea")
    expect(text).to_be_focused()
    text.fill("ردّ **في مكانه**")
    place.locator("button[formaction]").press("Enter")
    expect(place.locator(".talk-drawn strong").last).to_have_text("في مكانه")
    expect(text).to_have_value("ردّ **في مكانه**")
    expect(place.locator(".talk-drawn").last).to_be_focused()  # or it takes the next key
    place.locator("[data-talk-close]").press("Enter")
    expect(reply).to_be_focused()
    reply.press("Enter")
    text.fill("ردّ **في مكانه**")
    place.locator("button[type=submit]").first.press("Enter")
    expect(place.locator("article.comment strong")).to_have_text("في مكانه")
    expect(place.locator(".talk-new")).to_be_focused()
    expect(member.locator("#talk-status")).not_to_be_empty()
    assert member.url == here
    useful = member.locator("button[id^=useful-]").first
    before = useful.get_attribute("aria-pressed")
    useful.press("Enter")
    expect(useful).not_to_have_attribute("aria-pressed", before)
    expect(useful).to_be_focused()
    useful.press("Enter")
    expect(useful).to_have_attribute("aria-pressed", before)
