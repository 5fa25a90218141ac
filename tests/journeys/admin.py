"""What a person does in the admin, as sentences. Selectors are the admin's own, never its words."""

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

EXPLORER = re.compile(r"/admin/(?:pages|services)/\d+/$")  # a new service leads to its facts
PARAGRAPH = "icon-pilcrow"
CHECKS = ("faces", "places", "consent", "sources")


class Desk:
    """The admin in front of somebody who is signed in."""

    def __init__(self, page: Page):
        self.page = page

    def start_page(self, kind: str, under: int) -> None:
        """From the list of what lies below page number `under`, add a page of `kind` (app/model)."""
        self.page.goto(f"/admin/pages/{under}/")
        with self.page.expect_navigation():
            adding = self.page.locator(f"a[href*='/admin/pages/{under}/add_subpage/']:visible")
            adding.first.click()
        if "/add_subpage/" in self.page.url:  # with one kind only, the admin goes straight to it
            self.page.locator(f"main a[href*='/admin/pages/add/{kind}/{under}/']").first.click()
        expect(self.page.locator("#id_title")).to_be_visible()

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
        # The editor hands its text to the form a quarter of a second after the last key.
        expect(body.locator("input[name$='-value']").last).to_have_value(
            re.compile(re.escape(words))
        )
        return editor

    def choose(self, field: str) -> None:
        """Open the chooser of `field` and take the first thing it offers."""
        self.page.locator(f"#id_{field}-chooser button:visible").first.click()
        self.page.locator(".modal-dialog a[data-chooser-modal-choice]").first.click()
        expect(self.page.locator(f"#id_{field}")).not_to_have_value("")

    def tick_checklist(self) -> None:
        self.page.locator("[role=tab]").last.click()
        for name in CHECKS:
            self.page.locator(f"#id_{name}_checked").check()

    def submit(self) -> None:
        self._press("[name=action-submit]")
        self._arrive()

    def publish(self) -> None:
        self._press("[name=action-publish]")
        self._arrive()

    def publish_in_vain(self) -> None:
        """Ask for publication; the form comes back with what is wrong."""
        self._press("[name=action-publish]")
        expect(self.page.locator(".messages .error")).to_be_visible()

    def approve(self, title: str) -> None:
        """From the dashboard: open what waits for review, look at it, approve it."""
        self.page.goto("/admin/")
        self.page.locator("main a[href*='/edit/']", has_text=title).first.click()
        expect(self.page.locator("#id_title")).to_have_value(title)
        self._press("[data-workflow-action-name=approve]")
        self._arrive()

    def _press(self, button: str) -> None:
        """Press a button of the footer's menu."""
        self.page.locator("footer .w-dropdown__toggle").click()
        self.page.locator(f"footer {button}").first.click()

    def _arrive(self) -> None:
        """After a success the admin shows the list that the page lies in."""
        try:
            self.page.wait_for_url(EXPLORER)
        except TimeoutError:
            errors = self.page.locator(".messages .error, .error-message, .help-critical")
            raise AssertionError(errors.all_inner_texts()) from None
        expect(self.page.locator(".messages .success")).to_be_visible()
