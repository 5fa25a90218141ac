"""By hand, through the admin: an author and an editor publish news, service, guide and opinion."""

import pytest
from playwright.sync_api import expect

from .admin import Desk

pytestmark = pytest.mark.journey

WORDS = "كتبنا هذا النصّ باليد، وفيه رقم 42 وكلمة English داخل السطر."
SHORT = "جملتان تقولان ما في الصفحة. وهذه هي الثانية."


def read(resident, path: str, title: str) -> None:
    """A resident without JavaScript finds the page in its list and reads it."""
    resident.goto(path)
    link = resident.locator("main a", has_text=title).first
    expect(link).to_be_visible()
    resident.goto(link.get_attribute("href"))
    expect(resident.locator("h1")).to_contain_text(title)
    expect(resident.locator("html")).to_have_attribute("dir", "rtl")


def test_author_writes_news_on_a_phone_and_an_editor_publishes_it(signed_in, resident, places):
    title = "خبر كُتب على هاتف"
    desk = Desk(signed_in("author", width=360))
    desk.start_page("publications/newspage", under=places["section"])
    desk.fill("title", title)
    desk.fill("standfirst", SHORT)
    desk.type_paragraph(WORDS)
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= 360
    desk.tick_checklist()
    desk.submit()

    resident.goto("/news/")
    expect(resident.locator("main")).not_to_contain_text(title)

    Desk(signed_in("editor")).approve(title)
    resident.goto("/news/")
    expect(resident.locator("main")).not_to_contain_text(title)
    Desk(signed_in("coordinator")).approve(title)
    read(resident, "/news/", title)
    expect(resident.locator("article, main").first).to_contain_text(WORDS)


def test_author_describes_a_service_and_two_people_pass_it(signed_in, resident, places):
    title = "خدمة مكتوبة باليد"
    desk = Desk(signed_in("author"))
    desk.start_page("services/servicepage", under=places["section"])
    desk.fill("title", title)
    desk.fill("standfirst", SHORT)
    desk.fill("for_whom", "الجميع")
    desk.tick_checklist()
    desk.submit()
    Desk(signed_in("editor")).approve(title)
    Desk(signed_in("coordinator")).approve(title)
    read(resident, "/services/?q=مكتوبة", title)


def test_editor_writes_a_guide_and_publishes_it(signed_in, resident, places):
    title = "دليل مكتوب باليد"
    desk = Desk(signed_in("editor"))
    desk.start_page("publications/guidepage", under=places["guides"])
    desk.fill("title", title)
    desk.fill("standfirst", SHORT)
    desk.type_paragraph(WORDS)
    desk.tick_checklist()
    desk.publish()
    read(resident, "/guides/", title)


def test_editor_writes_an_opinion_with_its_author_and_publishes_it(signed_in, resident, places):
    title = "رأي مكتوب باليد"
    desk = Desk(signed_in("editor"))
    desk.start_page("publications/opinionpage", under=places["opinion"])
    desk.fill("title", title)
    desk.fill("standfirst", SHORT)
    desk.choose("bylines-0-person")
    desk.type_paragraph(WORDS)
    desk.tick_checklist()
    desk.publish()
    read(resident, "/opinion/", title)


def test_what_is_missing_is_said_and_what_was_typed_stays(signed_in, places):
    desk = Desk(signed_in("editor"))
    desk.start_page("publications/newspage", under=places["news"])
    desk.fill("title", "خبر ناقص")
    desk.type_paragraph(WORDS)
    desk.publish_in_vain()
    expect(desk.page.locator("#id_title")).to_have_value("خبر ناقص")
    expect(desk.page.locator("[contenteditable=true]").last).to_contain_text(WORDS)
    expect(
        desk.page.locator(".error-message:visible, .w-field__errors:visible").first
    ).to_be_visible()
