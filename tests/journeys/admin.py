"""What a person does in the admin, as sentences. Selectors are the admin's own, never its words."""

import re

from playwright.sync_api import Locator, Page, expect

PARAGRAPH = "icon-pilcrow"
CHECKS = ("faces", "places", "consent", "sources")


class Desk:
    """The admin in front of somebody who is signed in."""

    def __init__(self, page: Page):
        self.page = page

    def start_page(self, kind: str, under: str) -> None:
        """Go to the pages, add one of `kind` (app/model) below the page with the address `under`."""
        self.page.goto("/admin/pages/")
        self.page.goto(self._explorer_of(under))
        number = re.search(r"/pages/(\d+)/", self.page.url)[1]
        self.page.goto(f"/admin/pages/{number}/add_subpage/")
        if "/add_subpage/" in self.page.url:  # with one kind only, the admin goes straight to it
            self.page.locator(f"main a[href*='/admin/pages/add/{kind}/{number}/']").first.click()
        expect(self.page.locator("#id_title")).to_be_visible()

    def _explorer_of(self, slug: str) -> str:
        """The explorer's address of the page called `slug`, found by the admin's own search."""
        self.page.goto(f"/admin/pages/search/?q={slug}")
        row = self.page.locator("table.listing a[href*='/edit/']", has_text=slug).first
        number = re.search(r"/pages/(\d+)/", row.get_attribute("href"))[1]
        return f"/admin/pages/{number}/"

    def fill(self, name: str, words: str) -> None:
        self.page.locator(f"#id_{name}").fill(words)

    def type_paragraph(self, words: str) -> Locator:
        """Add a paragraph to the body and type into it, key by key."""
        body = self.page.locator("[data-contentpath='body']")
        body.locator("button.c-sf-add-button").last.click()
        options = self.page.get_by_role("option")
        options.filter(has=self.page.locator(f"use[href='#{PARAGRAPH}']")).first.click()
        editor = body.locator("[contenteditable=true]").last
        editor.click()
        editor.press_sequentially(words, delay=5)
        expect(editor).to_contain_text(words)
        return editor

    def open_tab(self, number: int) -> None:
        self.page.locator("[role=tab]").nth(number).click()

    def tick_checklist(self) -> None:
        self.page.locator("[role=tab]").last.click()
        for name in CHECKS:
            self.page.locator(f"#id_{name}_checked").check()

    def choose(self, relation: str, name: str) -> None:
        """Choose `name` in the chooser of a row relation such as page_areas."""
        panel = self.page.locator(f"[data-contentpath='{relation}']")
        opener = panel.locator("[data-multiple-chooser-button], button[id$='-ADD']").first
        if not opener.count():
            opener = self.page.locator(f"#id_{relation}-OPEN_MODAL, #id_{relation}-ADD").first
        opener.click()
        dialog = self.page.locator(".modal-dialog, [role=dialog]").last
        dialog.locator("input[type=text], input[type=search]").first.fill(name)
        row = dialog.locator("tr", has_text=name).first
        row.locator("input[type=checkbox]").check()
        dialog.locator("button[type=submit]").last.click()
        expect(panel).to_contain_text(name)

    def submit(self) -> None:
        self._act("action-submit")

    def publish(self) -> None:
        self._act("action-publish")

    def publish_expecting_refusal(self) -> None:
        self._press("action-publish")

    def _act(self, name: str) -> None:
        self._press(name)
        refusals = self.page.locator(
            ".messages .error, .error-message:visible, .w-field__errors:visible"
        )
        assert refusals.all_inner_texts() == []

    def _press(self, name: str) -> None:
        button = self.page.locator(f"footer [name={name}]")
        if not button.is_visible():
            self.page.locator("footer .w-dropdown__toggle").click()
        with self.page.expect_navigation():
            button.click()

    def approve(self, title: str) -> None:
        """From the dashboard: open what waits for review, look at it, approve it."""
        self.page.goto("/admin/")
        self.page.locator("a[href*='/edit/']", has_text=title).first.click()
        expect(self.page.locator("#id_title")).to_have_value(title)
        button = self.page.locator("[data-workflow-action-name=approve]").first
        if not button.is_visible():
            self.page.locator("footer .w-dropdown__toggle").click()
        button.click()
        dialog = self.page.locator(
            ".modal-dialog button[type=submit], [role=dialog] button[type=submit]"
        )
        with self.page.expect_navigation():
            if dialog.count():
                dialog.last.click()
