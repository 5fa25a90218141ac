"""An author with a phone and no JavaScript: a week of hours, a copied day, a number; read at once."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey

OPENING, CLOSING = "#id_d%d_0_opens", "#id_d%d_0_closes"
HOURS = ".desk-list a[href$='/hours/']"
SAVE = "form[method=post] > button.button"


def test_hours_and_a_number_by_hand(plain_phone):
    phone, hands = plain_phone("author", "/admin/services/")
    facts = one_with_hours(phone)
    hands.go(phone.locator(HOURS).first)
    phone.locator("input[name=rule][value=weekly]").check()
    for name in ("opens", "closes"):
        for field in phone.locator(f"input[name$='_{name}']").all():
            field.fill("")
    hands.write(phone.locator(OPENING % 5), "٩")
    hands.write(phone.locator(CLOSING % 5), "٤ م")
    phone.locator("#copy-source").select_option("5")
    phone.locator("[name=targets][value='6']").check()
    hands.go(phone.locator("[name=copy]"))
    expect(phone.locator(CLOSING % 6)).to_have_value("٤ م")
    hands.go(phone.locator(SAVE))
    expect(phone.locator(CLOSING % 6)).to_have_value("4:00 م")

    phone.goto(f"{facts}contacts/add/")
    hands.write(phone.locator("#id_value"), "٠٠٩٦٣٢١٥٥٥٠١٩٩")
    hands.go(phone.locator(SAVE))
    expect(phone.locator(".desk-list")).to_contain_text("+963 21 555 0199")

    words = phone.locator(".desk-tabs a").last.get_attribute("href")
    number = words.strip("/").split("/")[-2]
    phone.goto(f"/admin/pages/{number}/view_draft/")
    expect(phone.locator("a[href='tel:+963215550199']").first).to_be_attached()


def one_with_hours(phone) -> str:
    """The first service that has a place: authors of other journeys begin some that have none yet."""
    for link in [link.get_attribute("href") for link in phone.locator(".desk-list a").all()]:
        phone.goto(f"{link}places/")
        if phone.locator(HOURS).count():
            return link
    raise AssertionError("no service has a place")
