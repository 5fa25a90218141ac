"""Pages to measure, taken from the demo itself: one of every template, and those of members."""

import json
from dataclasses import dataclass

from tests.journeys.served import Served

# Runs inside the served copy: the first public page of each type.
FIND = """
import json
from wagtail.models import Page
found = {}
for page in Page.objects.live().public().filter(locale__language_code="ar", depth__gt=1).specific():
    found.setdefault(type(page).__name__, page.url)
from forum.models import Topic
topic = Topic.objects.visible_to(None).exclude(answer=None).latest_first().first()
found["forum"] = "/forum/"
found["forum latest"] = "/forum/latest/"
found["forum category"] = f"/forum/c/{topic.category.slug}/"
found["forum topic"] = topic.get_absolute_url()
print(json.dumps(found))
"""
FIXED = {
    "search": "/search/?q=%D8%AE%D8%AF%D9%85%D8%A9",
    "search without an answer": "/search/?q=qqqq",
    "sign in": "/accounts/login/",
}
LIVE_IN = "from tests.measures import inhabitants; inhabitants.main()"


@dataclass(frozen=True)
class Visit:
    """One page as one reader opens it. `session` is the reader's cookie, "" for a guest.

    A path that ends in ! is one whose form is sent as it stands, for the page with its mistakes.
    """

    name: str
    path: str
    session: str = ""

    @property
    def address(self) -> str:
        return self.path.removesuffix("!")

    @property
    def sent(self) -> bool:
        return self.path.endswith("!")


def addresses(site: Served) -> dict[str, str]:
    """Template name to path of what everybody reads."""
    return _printed(site, FIND) | FIXED


def visits(site: Served) -> list[Visit]:
    """Pages of members and of the desk, called "reader: page". The copy is lived in afterwards."""
    return [
        Visit(f"{reader}: {name}", path, found["session"])
        for reader, found in _printed(site, LIVE_IN).items()
        for name, path in found["pages"].items()
    ]


def _printed(site: Served, code: str) -> dict:
    printed = site.manage("shell", "--no-imports", "-c", code)
    return json.loads(printed.strip().splitlines()[-1])
