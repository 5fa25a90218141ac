"""A passkey from end to end, in a browser whose authenticator is a virtual one.

Its account asks for two steps ever after, so it is one that no other journey signs in to.
"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


@pytest.fixture
def page(browser, browser_context_args, base_url):
    """At `localhost`: a passkey belongs to a name, never to a number. Complaints of pages fail."""
    port = urlsplit(base_url).port
    options = browser_context_args | {"base_url": f"http://localhost:{port}"}
    context = browser.new_context(**options)
    context.set_default_timeout(60_000)
    page = context.new_page()
    seen = []
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("console", lambda m: seen.append(m.text) if "Content Security" in m.text else None)
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    yield page
    context.close()
    assert seen == []


def arrive(page, path):
    page.wait_for_url(lambda url: urlsplit(url).path == path)


def test_adding_one_and_signing_in_with_it(page, site):
    name, password = site.account("translator")
    page.goto("/accounts/login/?next=/accounts/2fa/webauthn/add/")
    page.locator("#id_login").fill(name)
    page.locator("#id_password").fill(password)
    page.locator("#id_password").press("Enter")
    arrive(page, "/accounts/2fa/webauthn/add/")
    expect(page.locator("[data-passkey-missing]")).to_be_hidden()
    page.locator("#id_name").fill("مفتاحي")
    page.locator("[data-passkey-button]").click()
    arrive(page, "/accounts/2fa/recovery-codes/")

    page.goto("/accounts/2fa/webauthn/")
    expect(page.locator(".session-list")).to_contain_text("مفتاحي")
    page.goto("/accounts/sessions/")
    page.locator("form[action='/accounts/sessions/end/'] button").click()
    arrive(page, "/accounts/login/")

    page.goto("/accounts/passkey/?next=/accounts/sessions/")
    page.locator("[data-passkey-button]").click()
    arrive(page, "/accounts/sessions/")
    expect(page.locator(".session-list li")).to_have_count(1)
    page.goto("/admin/")  # a passkey is the second step too
    expect(page.locator("#header-title, h1").first).to_be_visible()
    assert urlsplit(page.url).path == "/admin/"

    # With the password, the key is asked for as the second step.
    page.goto("/accounts/logout/")
    with page.expect_navigation():
        page.locator("main form button").click()
    page.goto("/accounts/login/?next=/accounts/")
    page.locator("#id_login").fill(name)
    page.locator("#id_password").fill(password)
    page.locator("#id_password").press("Enter")
    arrive(page, "/accounts/2fa/authenticate/")
    page.locator("[data-passkey-button]").click()
    arrive(page, "/accounts/")
