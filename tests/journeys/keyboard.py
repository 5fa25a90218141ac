"""Hands that know only a keyboard. Selectors are the page's own, never its words.

Every step is taken with Tab, and at every step it can be seen where one is.
"""

from playwright.sync_api import Locator, Page

MOST = 90  # presses of Tab to anything on a page
LOOKS = 20
HERE = "element => element === document.activeElement"
# The ring of focus, inside the window, and nothing (the tab bar of a phone) in front of it.
SEEN = """element => {
  const ring = getComputedStyle(element), box = element.getBoundingClientRect();
  if (ring.outlineStyle === "none" || parseFloat(ring.outlineWidth) < 2) return "no ring";
  if (box.bottom <= 0 || box.top >= innerHeight) return "outside the window";
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1);
  const front = document.elementFromPoint(x, y);
  if (element.contains(front) || (front && front.contains(element))) return "";
  const label = element.labels && element.labels[0];
  return label && label.contains(front) ? "" : "covered";
}"""


def follow(target: Locator) -> None:
    """Press a link or a button and wait until the page it leads to is there, not only its address."""
    with target.page.expect_navigation():
        target.press("Enter")


class Hands:
    def __init__(self, page: Page):
        self.page = page

    def reach(self, target: Locator) -> None:
        """Tab until `target` has the focus, and it shows."""
        element = target.first.element_handle()
        for _ in range(MOST):
            if element.evaluate(HERE):
                break
            self.page.keyboard.press("Tab")
        else:
            raise AssertionError(f"Tab never came to {target}")
        for _ in range(LOOKS):  # the window may still be moving there
            wrong = element.evaluate(SEEN)
            if not wrong:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{target}: {wrong}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.reach(target)
        self.page.keyboard.press(key)

    def go(self, target: Locator) -> None:
        """Press a link or a button and wait for the page it leads to."""
        self.reach(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, target: Locator, words: str) -> None:
        self.reach(target)
        self.page.keyboard.insert_text(words)

    def choose(self, target: Locator, value: str) -> None:
        """Step through a list, or the radio buttons of a group, until `value` is chosen."""
        if target.first.evaluate("element => element.tagName") == "SELECT":
            self.reach(target)
            for _ in target.first.locator("option").all():
                if target.first.input_value() == value:
                    return
                self.page.keyboard.press("ArrowDown")
            for _ in target.first.locator("option").all():
                if target.first.input_value() == value:
                    return
                self.page.keyboard.press("ArrowUp")
            assert target.first.input_value() == value
            return
        radio = target.and_(self.page.locator(f"[value='{value}']"))
        checked = target.and_(self.page.locator(":checked"))
        self.reach(checked if checked.count() else target)
        for _ in target.all():
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        assert radio.is_checked()
