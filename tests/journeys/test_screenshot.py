"""The front page as a reader sees it; `make screenshot` keeps the picture for the README."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey

BIGGEST = 200_000  # bytes of the README's picture


def test_the_front_page_can_be_shown(browser, base_url, watched, tmp_path):
    context = watched(
        browser.new_context(
            base_url=base_url, locale="ar-SY", viewport={"width": 1280, "height": 860}
        )
    )
    page = context.new_page()
    page.goto("/")
    expect(page.locator("h1")).to_be_visible()
    picture = Path(os.environ.get("SCREENSHOT") or tmp_path / "home.png")
    page.screenshot(path=picture, scale="css")
    context.close()
    assert 10_000 < picture.stat().st_size < BIGGEST * 2
