"""The three tools of `make audit`, which come from npm into `.cache/audit`: what each says of a page."""

import json
import os
import statistics
import subprocess
from urllib.parse import urljoin

from tests.journeys import browser
from tests.journeys.served import ROOT, Served

from .addresses import Visit

FOLDER = ROOT / ".cache" / "audit"
TOOLS = ["lighthouse@12", "axe-core@4", "html-validate@10"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "([part, tags]) => axe.run(part, {runOnly: tags})"
TRIES = 3
WIDTHS = [320, 390, 768, 1280]
SCHEMES = [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
PLAIN = {"color_scheme": "light", "forced_colors": "none"}
MARKUP = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "doctype-style": "off",
        "void-style": "off",
        "no-trailing-whitespace": "off",
        "long-title": "off",
        # Takes the hidden words of a call button for parts of its number.
        "tel-non-breaking": "off",
        # Boxes to tick share a name, so that several are sent.
        "form-dup-name": ["error", {"shared": ["button", "checkbox", "radio", "reset", "submit"]}],
        # A kind of notices has a colon in its key; HTML lets an id have it.
        "valid-id": ["error", {"relaxed": True}],
        # A list may be named, as the replies to a comment are.
        "aria-label-misuse": ["error", {"allowAnyNamable": True}],
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


def lighthouse(site: Served, visit: Visit, runs: int) -> dict[str, int]:
    """Category to the median score of `runs`, mobile, of 100."""
    flags = " ".join(["--headless=new", *browser.arguments()])
    report, headers = FOLDER / "lighthouse.json", FOLDER / "headers.json"
    wanted = CATEGORIES[:3] if ":" in visit.name else CATEGORIES
    scores: dict[str, list[float]] = {name: [] for name in wanted}
    headers.write_text(json.dumps({"Cookie": f"session={visit.session}"} if visit.session else {}))
    command = [
        FOLDER / "node_modules" / ".bin" / "lighthouse",
        urljoin(site.url, visit.address),
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        "--form-factor=mobile",
        f"--only-categories={','.join(wanted)}",
        f"--extra-headers={headers}",
        f"--chrome-flags={flags}",
    ]
    for _ in range(runs):
        run_again(command, os.environ | {"CHROME_PATH": browser.path() or ""})
        found = json.loads(report.read_text())["categories"]
        for name in wanted:
            scores[name].append(found[name]["score"] or 0)
    return {name: round(100 * statistics.median(values)) for name, values in scores.items()}


def axe(page, part: str) -> list[str]:
    """Findings in `part` (a selector) over all widths, light, dark and forced colours."""
    code = (FOLDER / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page.evaluate(code)
    found = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for media in SCHEMES:
            page.emulate_media(**PLAIN | media)
            result = page.evaluate(RUN, [part, TAGS])
            for fault in result["violations"]:
                places = ", ".join(str(node["target"][0]) for node in fault["nodes"][:3])
                found.add(f"{fault['id']} at {width} px, {media}: {places}")
    return sorted(found)


def markup(html: bytes) -> list[str]:
    """What html-validate says of a rendered page."""
    page, rules = FOLDER / "page.html", FOLDER / ".htmlvalidate.json"
    said = FOLDER / "markup.json"
    page.write_bytes(html)
    rules.write_text(json.dumps(MARKUP))
    command = [FOLDER / "node_modules" / ".bin" / "html-validate", "--formatter=json", page.name]
    with said.open("wb") as out:  # into a pipe it may end before all of it is out
        subprocess.run(command, cwd=FOLDER, stdout=out, check=False)
    return [
        f"{fault['line']}: {fault['message']} ({fault['ruleId']})"
        for file in json.loads(said.read_text(encoding="utf-8") or "[]")
        for fault in file["messages"]
    ]
