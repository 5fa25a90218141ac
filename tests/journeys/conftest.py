"""The browser, the served site, and what no page may do: complain, or call another host."""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from . import browser as chromium
from .keyboard import Hands
from .served import Served

PATIENCE = 60_000  # milliseconds: two busy cores, one of them drawing
expect.set_options(timeout=20_000)
# No page of a journey lives long enough for its scripts and its drawing to be made faster.
BRIEF = ["--js-flags=--no-opt --no-maglev", "--disable-software-rasterizer"]
PLACES = """
import json
from network.members.models import Affiliation
from network.organizations.models import OrganizationPage
from wagtail.models import Page
pages = Page.objects.filter(locale__language_code="ar")
found = {page.slug: page.pk for page in pages.filter(depth=3)}
tie = Affiliation.objects.get(user__sign_in_name=%r)
own = OrganizationPage.objects.get(organization=tie.organization, locale__language_code="ar")
print(json.dumps(found | {"section": own.pk}))
"""


@pytest.fixture(scope="session")
def site():
    """The site with the demo, on a port and a database of its own."""
    served = Served()
    try:
        yield served.start()
    finally:
        served.stop()


@pytest.fixture(scope="session")
def base_url(site):
    return site.url


@pytest.fixture(scope="session")
def browser_type_launch_args():
    args = [*chromium.arguments(), *BRIEF]
    return {"executable_path": chromium.path(), "args": args, "headless": True}


@pytest.fixture(scope="session")
def browser_context_args():
    return {
        "locale": "ar-SY",
        "reduced_motion": "reduce",
        "timezone_id": "Asia/Damascus",
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture
def watched(site):
    """Call it with a context: every complaint of its pages and every foreign request is gathered."""
    seen: list[str] = []
    home = urlsplit(site.url).netloc

    def watch(context):
        context.set_default_timeout(PATIENCE)

        def on_request(request):
            parts = urlsplit(request.url)
            if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != home:
                seen.append(f"request to another host: {request.url}")

        def on_console(message):
            if message.type in {"error", "warning"}:
                seen.append(
                    f"console {message.type}: {message.text} ({message.location.get('url', '')})"
                )

        context.on("request", on_request)
        context.on("console", on_console)
        context.on("weberror", lambda error: seen.append(f"script error: {error.error}"))
        return context

    yield watch
    assert seen == []


@pytest.fixture
def resident(browser, browser_context_args, base_url, watched):
    """A phone without JavaScript: 360 px, Arabic."""
    context = watched(
        browser.new_context(
            **browser_context_args | {"viewport": {"width": 360, "height": 740}},
            base_url=base_url,
            java_script_enabled=False,
        )
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def sessions() -> dict:
    """Role to the cookies of its session: everybody signs in once."""
    return {}


@pytest.fixture
def signed_in(browser, browser_context_args, base_url, site, watched, sessions):
    """Call it with a role and a width: a page of the admin; by hand when it is the first time."""
    contexts = []

    def sign_in(role: str, width: int = 1280):
        options = browser_context_args | {
            "viewport": {"width": width, "height": 900},
            "storage_state": sessions.get(role),
        }
        context = watched(browser.new_context(**options, base_url=base_url))
        contexts.append(context)
        page = context.new_page()
        if role in sessions:
            return page
        name, password = site.account(role)
        page.goto("/admin/")
        page.locator("input[name=login]").fill(name)
        page.locator("input[name=password]").fill(password)
        page.locator("input[name=password]").press("Enter")
        page.wait_for_url("**/admin/")
        sessions[role] = context.storage_state()
        return page

    yield sign_in
    for context in contexts:
        context.close()


@pytest.fixture
def plain_phone(browser, browser_context_args, base_url, site, watched):
    """Call it with a role and an address of the admin: a phone without JavaScript that shows it."""
    contexts = []

    def open_at(role: str, address: str):
        plain = {"java_script_enabled": False, "viewport": {"width": 390, "height": 800}}
        context = watched(browser.new_context(**browser_context_args | plain, base_url=base_url))
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        hands = Hands(page)
        name, password = site.account(role)
        hands.write(page.locator("#id_login"), name)
        hands.write(page.locator("#id_password"), password)
        hands.go(page.locator("main form button[type=submit]"))
        return page, hands

    yield open_at
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def places(site) -> dict[str, int]:
    """Page numbers of the Arabic indexes by slug, and of the author's own `section`."""
    name, _ = site.account("author")
    printed = site.manage("shell", "--no-imports", "-c", PLACES % name)
    return json.loads(printed.strip().splitlines()[-1])
