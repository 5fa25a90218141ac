"""`make bench`: queries, bytes and requests of every template, on a served demo.

Queries: "cold" with nothing kept but what surrounds every page (site, menu, footer, addresses of
lists; pictures were drawn before), "parts" when the parts that pages share are kept too (the front
page's sections, "read next"), "warm" with the page kept.

Images: what a browser downloads at one pixel per pixel when a page is scrolled to its end, counted
on the wire: Chromium, which takes AVIF from 85 on, at 1280 and at 390 px; and the same without the
AVIF sources, which is what Safari 14 and Firefox 78 get, WebP.
"""

import gzip
import json
import re
import sys
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from playwright.sync_api import sync_playwright

from tests.journeys import browser
from tests.journeys.served import Served

from .addresses import addresses

COUNT = """
import json, re, sys
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from commons.pages import caching
settings.ALLOWED_HOSTS = ["*"]
IGNORED = re.compile("SAVEPOINT|^BEGIN")
FRAME, ANOTHER = "/contact/", "?page=1"
def get(path):
    return Client(raise_request_exception=False).get(path)
def count(path):
    with CaptureQueriesContext(connection) as caught:
        response = get(path)
    return sum(not IGNORED.search(q["sql"]) for q in caught), response
found = {}
for name, path in json.loads(%r).items():
    get(path)  # pictures are made on the first visit ever
    caches["pages"].clear()
    get(FRAME + ANOTHER)
    cold, response = count(path)
    parts, _ = count(path + ("&page=1" if "?" in path else ANOTHER))
    warm, _ = count(path)
    cookie = response.has_header("Set-Cookie") or bool(response.cookies)
    found[name] = [cold, parts, warm, response.status_code, cookie]
print(json.dumps(found))
"""
NOT_AVIF = re.compile(r"<source[^>]+image/avif[^>]*>")
SHEET = re.compile(r'<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"')
SCRIPT = re.compile(r'<script[^>]+src="([^"]+)"')
COLUMNS = "Template | Status | Queries cold | parts | warm | HTML gz | CSS gz | Scripts | Cookie | Images 1280 | bytes | bytes WebP | bytes 390"


def fetch(url: str) -> bytes:
    request = Request(url, headers={"Accept-Language": "ar"})  # noqa: S310
    try:
        with urlopen(request, timeout=60) as response:  # noqa: S310
            return response.read()
    except OSError as error:
        return error.read() if hasattr(error, "read") else b""


def compressed(url: str) -> int:
    return len(gzip.compress(fetch(url), 6))


def pictures(chromium, url: str, width: int, avif: bool = True) -> list[int]:
    """Bytes of each picture that is downloaded at one pixel per pixel, scrolled to the end."""
    page = chromium.new_page(viewport={"width": width, "height": 800}, locale="ar-SY")
    if not avif:
        page.route(
            url,
            lambda route: route.fulfill(
                body=NOT_AVIF.sub("", fetch(url).decode()), content_type="text/html"
            ),
        )
    weights: list[int] = []

    def on_response(response):
        if response.request.resource_type == "image" and "/media/" in response.url:
            weights.append(len(response.body()))

    page.on("response", on_response)
    page.goto(url)
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    page.close()
    return weights


def row(chromium, name: str, url: str, counted: list) -> str:
    cold, parts, warm, status, cookie = counted
    html = fetch(url).decode()
    sheets = sum(compressed(urljoin(url, found)) for found in SHEET.findall(html))
    desk = pictures(chromium, url, 1280)
    cells = [name, status, cold, parts, warm, len(gzip.compress(html.encode(), 6)), sheets]
    cells += [len(SCRIPT.findall(html)), "yes" if cookie else "no", len(desk), sum(desk)]
    cells += [sum(pictures(chromium, url, 1280, avif=False)), sum(pictures(chromium, url, 390))]
    return " | ".join(str(cell) for cell in cells)


def main() -> int:
    site = Served(name="bench").start()
    try:
        paths = addresses(site)
        printed = site.manage("shell", "--no-imports", "-c", COUNT % json.dumps(paths))
        counted = json.loads(printed.strip().splitlines()[-1])
        print(f"| {COLUMNS} |")
        print("|---" * len(COLUMNS.split("|")) + "|")
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=browser.path(), args=browser.arguments()
            )
            for name, path in paths.items():
                print(f"| {row(chromium, name, urljoin(site.url, path), counted[name])} |")
    finally:
        site.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
