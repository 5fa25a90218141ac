"""`make audit`: Lighthouse, axe and html-validate on every template of a served demo.

The three tools come from npm into `.cache/audit`; they check the site and are no part of it.
`make audit ARGS="5 HomePage"` runs Lighthouse five times on one template; 0 leaves it out.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
from urllib.parse import urljoin

from playwright.sync_api import sync_playwright

from tests.journeys import browser
from tests.journeys.served import ROOT, Served

from .addresses import addresses
from .bench import fetch

FOLDER = ROOT / ".cache" / "audit"
TOOLS = ["lighthouse@12", "axe-core@4", "html-validate@10"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TRIES = 3
WIDTHS = [320, 390, 768, 1280]
MARKUP = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "doctype-style": "off",
        "void-style": "off",
        "no-trailing-whitespace": "off",
        "long-title": "off",
        # Takes the hidden words of a call button for parts of its number.
        "tel-non-breaking": "off",
    },
}


def prepare() -> None:
    """Fetch the tools once."""
    if (FOLDER / "node_modules" / "lighthouse").exists():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"}
    command = [
        "npm",
        "install",
        "--silent",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(FOLDER),
        *TOOLS,
    ]
    subprocess.run(command, env=environment, check=True)


def run_again(command: list, environment: dict[str, str]) -> None:
    """Run a tool; on a busy machine Chromium sometimes does not come up, so thrice at most.

    Raises RuntimeError with what the tool said the last time.
    """
    for _ in range(TRIES):
        done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
        if done.returncode == 0:
            return
    raise RuntimeError(done.stderr[-2000:])


def lighthouse(url: str, runs: int) -> dict[str, int]:
    """Category to the median score of `runs`, mobile, of 100."""
    flags = " ".join(["--headless=new", *browser.arguments()])
    report = FOLDER / "lighthouse.json"
    scores: dict[str, list[float]] = {name: [] for name in CATEGORIES}
    command = [
        FOLDER / "node_modules" / ".bin" / "lighthouse",
        url,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        "--form-factor=mobile",
        f"--chrome-flags={flags}",
    ]
    for _ in range(runs):
        run_again(command, os.environ | {"CHROME_PATH": browser.path() or ""})
        found = json.loads(report.read_text())["categories"]
        for name in CATEGORIES:
            scores[name].append(found[name]["score"] or 0)
    return {name: round(100 * statistics.median(values)) for name, values in scores.items()}


def axe(page, url: str) -> list[str]:
    """Findings over all widths, light, dark and forced colours."""
    code = (FOLDER / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    found = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for media in (
            {"color_scheme": "light"},
            {"color_scheme": "dark"},
            {"forced_colors": "active"},
        ):
            page.emulate_media(**{"color_scheme": "light", "forced_colors": "none"} | media)
            page.goto(url)
            page.evaluate(code)
            result = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
            for fault in result["violations"]:
                places = ", ".join(str(node["target"][0]) for node in fault["nodes"][:3])
                found.add(f"{fault['id']} at {width} px, {media}: {places}")
    return sorted(found)


def markup(html: bytes) -> list[str]:
    """What html-validate says of a rendered page."""
    page, rules = FOLDER / "page.html", FOLDER / ".htmlvalidate.json"
    page.write_bytes(html)
    rules.write_text(json.dumps(MARKUP))
    done = subprocess.run(
        [FOLDER / "node_modules" / ".bin" / "html-validate", "--formatter=json", "page.html"],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{fault['line']}: {fault['message']} ({fault['ruleId']})"
        for file in json.loads(done.stdout or "[]")
        for fault in file["messages"]
    ]


def main(arguments: list[str]) -> int:
    runs, only = (int(arguments[0]) if arguments else 3), arguments[1:]
    if not shutil.which("npm") or not browser.path():
        print("make audit needs npm and Chromium.")
        return 2
    prepare()
    site = Served(name="audit", labelled=False).start()
    faults = []
    try:
        print(
            f"| Template | {' | '.join(CATEGORIES)} | axe | html |\n|---|---|---|---|---|---|---|"
        )
        with sync_playwright() as play:
            chromium = play.chromium.launch(
                executable_path=browser.path(), args=browser.arguments()
            )
            page = chromium.new_context(locale="ar-SY", bypass_csp=True).new_page()
            chosen = {n: p for n, p in addresses(site).items() if not only or n in only}
            for name, path in chosen.items():
                url = urljoin(site.url, path)
                scores = lighthouse(url, runs) if runs else {}
                findings, mistakes = axe(page, url), markup(fetch(url))
                cells = [str(scores.get(category, "")) for category in CATEGORIES]
                print(
                    f"| {name} | {' | '.join(cells)} | {len(findings)} | {len(mistakes)} |",
                    flush=True,
                )
                faults += [f"{name}: {fault}" for fault in [*findings, *mistakes]]
            chromium.close()
    finally:
        site.stop()
    print("\n".join(["", *faults]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
