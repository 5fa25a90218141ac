"""`make audit`: Lighthouse, axe and html-validate on every template of a served demo, and on what
members and moderators see when they are signed in.

The tools check the site and are no part of it. `make audit ARGS="5 HomePage"` runs Lighthouse five
times on one template; 0 leaves it out. Names are those of the table: `ARGS="0 member"` takes all
pages of one reader, `ARGS="3 'member: hub'"` one of them.
"""

import shutil
import sys
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import sync_playwright

from tests.journeys import browser
from tests.journeys.served import Served

from .addresses import Visit, addresses, visits
from .checkers import CATEGORIES, axe, lighthouse, markup, prepare

# Of the signed-in pages, those that Lighthouse looks at too. No search engine sees them.
MAIN = {
    "guest: sign up",
    "guest: comments",
    "guest: comment form",
    "guest: report",
    "guest: log",
    "guest: profile",
    "member: hub",
    "member: own profile",
    "member: sessions",
    "member: recovery",
    "member: data",
    "member: notices",
    "member: settings of notices",
    "member: comments",
    "member: comment form",
    "member: decision",
}
MISSING = {"guest: invitation of nobody"}
# Of a page of the admin, the part that is ours; the rest, and the rows of forms, are Wagtail's.
DESK = ".desk"


def main(arguments: list[str]) -> int:
    runs, only = (int(arguments[0]) if arguments else 3), arguments[1:]
    if not shutil.which("npm") or not browser.path():
        print("make audit needs npm and Chromium.")
        return 2
    prepare()
    site = Served(name="audit", labelled=False).start()
    faults = []
    try:
        print(f"| Page | {' | '.join(CATEGORIES)} | axe | html |\n|---|---|---|---|---|---|---|")
        with sync_playwright() as play:
            chromium = play.chromium.launch(
                executable_path=browser.path(), args=browser.arguments()
            )
            for visit in chosen(site, only):
                faults += audited(chromium, site, visit, runs)
            chromium.close()
    finally:
        site.stop()
    print("\n".join(["", *faults]))
    return 1 if faults else 0


def opened(page, site: Served, visit: Visit) -> tuple[bytes, list[str]]:
    """The page as it came, and what was wrong with its coming."""
    answer = page.goto(urljoin(site.url, visit.address))
    came, wanted = urlsplit(page.url), urlsplit(visit.address)
    if came.path != wanted.path:
        return answer.body(), [f"led to {came.path}"]
    if visit.sent:
        with page.expect_navigation() as sending:
            page.locator("main form button[type=submit]").first.click()
        answer = sending.value
    is_wrong = answer.status >= 500 or (answer.status == 404 and visit.name not in MISSING)
    return answer.body(), [f"answered with {answer.status}"] if is_wrong else []


def chosen(site: Served, only: list[str]) -> list[Visit]:
    everything = [Visit(name, path) for name, path in addresses(site).items()] + visits(site)
    return [v for v in everything if not only or v.name in only or v.name.split(":")[0] in only]


def audited(chromium, site: Served, visit: Visit, runs: int) -> list[str]:
    """Prints the row of one page; what is wrong with it."""
    # Without motion, so that a colour that is on its way to another is not measured.
    context = chromium.new_context(locale="ar-SY", bypass_csp=True, reduced_motion="reduce")
    if visit.session:
        context.add_cookies([{"name": "session", "value": visit.session, "url": site.url}])
    page = context.new_page()
    is_main = ":" not in visit.name or visit.name in MAIN
    scores = lighthouse(site, visit, runs) if runs and is_main else {}
    html, strays = opened(page, site, visit)
    part = DESK if page.locator(DESK).count() else "html"
    findings = axe(page, part)
    mistakes = [] if part == DESK else markup(html)
    context.close()
    cells = [str(scores.get(category, "")) for category in CATEGORIES]
    counts = f"{len(findings)} | {len(mistakes)}"
    print(f"| {visit.name} | {' | '.join(cells)} | {counts} |", flush=True)
    return [f"{visit.name}: {fault}" for fault in [*strays, *findings, *mistakes]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
