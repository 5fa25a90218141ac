"""One address for every template a reader can meet, taken from the demo itself."""

import json

from tests.journeys.served import Served

# Runs inside the served copy: the first public page of each type.
FIND = """
import json
from wagtail.models import Page
found = {}
for page in Page.objects.live().public().filter(locale__language_code="ar", depth__gt=1).specific():
    found.setdefault(type(page).__name__, page.url)
print(json.dumps(found))
"""
FIXED = {
    "search": "/search/?q=%D8%AE%D8%AF%D9%85%D8%A9",
    "search without an answer": "/search/?q=qqqq",
    "sign in": "/accounts/login/",
}


def addresses(site: Served) -> dict[str, str]:
    """Template name to path."""
    printed = site.manage("shell", "--no-imports", "-c", FIND)
    return json.loads(printed.strip().splitlines()[-1]) | FIXED
