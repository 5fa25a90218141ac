"""Who vouches for a service: a coordinator for several at once, its provider by a link, without an
account. By keyboard, without JavaScript, on a phone.
"""

import re

import pytest
from playwright.sync_api import expect

from .keyboard import Hands

pytestmark = pytest.mark.journey

LIST = "/admin/services/stale/"
LINK = re.compile(r"https?://\S+(/\S*confirm/\S+)")


def test_several_are_verified_at_once(plain_phone):
    phone, hands = plain_phone("coordinator", LIST)
    rows = phone.locator(".desk-list > li")
    waiting = phone.locator(".desk-list input[type=checkbox]")
    chosen = [waiting.nth(n).get_attribute("value") for n in (0, 1)]
    for value in chosen:
        hands.press(phone.locator(f"input[type=checkbox][value='{value}']"), "Space")
    hands.go(phone.locator("button[name=found]").first)
    expect(phone.locator(".messages .success")).to_be_visible()
    expect(rows.first).to_be_visible()
    for value in chosen:
        expect(phone.locator(f"input[type=checkbox][value='{value}']")).to_have_count(0)


def test_a_provider_answers_from_a_link(plain_phone, resident):
    phone, hands = plain_phone("coordinator", LIST)
    hands.go(phone.locator(".desk-list > li").last.locator("a[href$='/links/']"))
    hands.go(phone.locator("button[name=of][value=service]"))
    words = phone.locator("textarea[readonly]").first
    address = LINK.search(words.input_value())[1]

    for _program_that_previews in range(2):
        assert resident.goto(address).status == 200
    provider = Hands(resident)
    service = resident.locator("fieldset a[rel=noreferrer]").first.get_attribute("href")
    expect(resident.locator("input[id^='right-']")).to_be_checked()
    provider.go(resident.locator("main form button[type=submit]"))
    expect(resident.locator("h1")).to_have_text("شكرًا لكم")
    assert resident.request.get(address).status == 410

    resident.goto(service)
    expect(resident.locator("main .status-good").first).to_be_visible()
