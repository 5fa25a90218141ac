"""`make bench`: queries, bytes and requests of every template, on a served demo.

Queries are counted with no page kept (menu, site and pictures are there already), then again with
the page kept.
"""

import gzip
import json
import re
import sys
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from tests.journeys.served import Served

from .addresses import addresses

COUNT = """
import json, re, sys
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
settings.ALLOWED_HOSTS = ["*"]
IGNORED = re.compile("SAVEPOINT|^BEGIN")
found = {}
for name, path in json.loads(%r).items():
    Client(raise_request_exception=False).get(path)  # pictures are made on the first visit ever
    counts = []
    for _ in range(2):  # under another name no page is kept yet, while menu and footer are
        with CaptureQueriesContext(connection) as caught:
            response = Client(raise_request_exception=False, HTTP_HOST="localhost").get(path)
        counts.append(sum(not IGNORED.search(q["sql"]) for q in caught))
    found[name] = [*counts, response.status_code, response.has_header("Set-Cookie") or bool(response.cookies)]
print(json.dumps(found))
"""
SHEET = re.compile(r'<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"')
IMAGE = re.compile(r'<img[^>]+src="([^"]+)"')
SCRIPT = re.compile(r'<script[^>]+src="([^"]+)"')


def fetch(url: str) -> bytes:
    request = Request(url, headers={"Accept-Language": "ar"})  # noqa: S310
    try:
        with urlopen(request, timeout=60) as response:  # noqa: S310
            return response.read()
    except OSError as error:
        return error.read() if hasattr(error, "read") else b""


def compressed(url: str) -> int:
    return len(gzip.compress(fetch(url), 6))


def main() -> int:
    site = Served(name="bench").start()
    try:
        paths = addresses(site)
        counted = json.loads(
            site.manage("shell", "--no-imports", "-c", COUNT % json.dumps(paths))
            .strip()
            .splitlines()[-1]
        )
        print(
            "| Template | Status | Queries cold | warm | HTML gz | CSS gz | Images | Image bytes | Scripts | Cookie |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        for name, path in paths.items():
            url = urljoin(site.url, path)
            html = fetch(url).decode()
            sheets = sum(compressed(urljoin(url, found)) for found in SHEET.findall(html))
            images = set(IMAGE.findall(html))
            weight = sum(len(fetch(urljoin(url, found))) for found in images)
            cold, warm, status, cookie = counted[name]
            print(
                f"| {name} | {status} | {cold} | {warm} | {len(gzip.compress(html.encode(), 6))} | {sheets} "
                f"| {len(images)} | {weight} | {len(SCRIPT.findall(html))} | {'yes' if cookie else 'no'} |"
            )
    finally:
        site.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
