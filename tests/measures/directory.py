"""`python -m tests.measures.directory 10000`: the directory of services at a size, on DATABASE_URL's
kind of database.

A demo is filled in bulk, and each page is asked for with nothing kept of any page but what
surrounds them all. Queries, bytes, and how much longer than in the demo as it was: a ratio inside
one run, the medians of five. `make bench` takes 10,000 services. Searches by word are left out:
filling their index at this size takes longer than all the rest.
"""

import json
import sys

from tests.journeys.served import Served

from .bench import SHEET, compressed, fetch

TIMES = 5
PAGES = {
    "all": "",
    "a need": "?theme=health",
    "a district": "?area=azaz",
    "a need in a district": "?area=azaz&theme=health",
    "open now": "?open=now",
    "for women, free, without steps": "?whom=women&cost=free&access=step_free",
    "by name": "?sort=name",
    "nothing found": "?theme=health&area=azaz&lang=ckb",
    "the feed": "feed/",
}
# Runs inside the served copy. {name: [queries, seconds, bytes of HTML, compressed]}
ASK = """
import gzip, json, re, statistics, time
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from network.services.models import ServicePage
settings.ALLOWED_HOSTS = ["*"]
IGNORED = re.compile("SAVEPOINT|^BEGIN")
pages, times = json.loads(%r)
pages = {name: "/services/" + query for name, query in pages.items()}
shown = ServicePage.objects.visible_to(None).in_language("ar")
last = (shown.on_offer().count() - 1) // 20 + 1
pages["the last page"] = "/services/?page=%%s" %% last
pages["one service"] = next(p.url for p in shown.order_by("pk") if not p.is_sensitive)
found = {}
for name, path in pages.items():
    took = []
    for _ in range(times + 1):
        caches["pages"].clear()
        Client().get("/contact/?page=1")
        with CaptureQueriesContext(connection) as caught:
            began = time.perf_counter()
            response = Client().get(path)
            took.append(time.perf_counter() - began)
        assert response.status_code == 200, path
    queries = sum(not IGNORED.search(q["sql"]) for q in caught)
    body = response.content
    found[name] = [queries, statistics.median(took[1:]), len(body), len(gzip.compress(body, 6))]
print(json.dumps([shown.count(), found]))
"""


def ask(site: Served) -> list:
    code = ASK % json.dumps([PAGES, TIMES])
    return json.loads(site.manage("shell", "--no-imports", "-c", code).strip().splitlines()[-1])


def main(number: int) -> int:
    site = Served(name="directory").start()
    try:
        listed = fetch(f"{site.url}/services/").decode()
        sheets = sum(compressed(site.url + found) for found in SHEET.findall(listed))
        few, before = ask(site)
        site.manage("load_demo", "--services", str(number))
        many, after = ask(site)
        print(f"\nThe directory with {many} services, compared with {few}:")
        print("| Page | Queries | HTML gz | first visit gz | x the time |")
        print("|---|---|---|---|---|")
        for name, (queries, took, _whole, packed) in after.items():
            ratio = took / before[name][1]
            print(f"| {name} | {queries} | {packed} | {packed + sheets} | {ratio:.1f} |")
    finally:
        site.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 10_000))
