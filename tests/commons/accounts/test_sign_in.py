"""The door itself: limits, the same answer for all, no address kept, every other door closed."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from commons.accounts.checks import check_sign_in
from commons.accounts.models import User
from commons.safety.limits import client_hash
from wasl.settings import base

from .people import PASSWORD, person

ADDRESS = "203.0.113.77"


@pytest.fixture
def editor(cast):
    cast["editor"].email = "editor@example.org"
    cast["editor"].save()
    return cast["editor"]


def sign_in(client, login="editor", password=PASSWORD, **extra):
    return client.post(reverse("account_login"), {"login": login, "password": password}, **extra)


@pytest.mark.parametrize("login", ["editor", "EDITOR", " editor ", "editor@example.org"])
def test_by_name_or_address(editor, client, login):
    assert sign_in(client, login).url == "/admin/"
    assert client.session["_auth_user_id"] == str(editor.pk)


def test_somebody_without_a_role_goes_to_the_front_page(cast, client):
    assert sign_in(client, "nobody").url == "/"


def test_the_same_answer_whether_the_account_exists(editor, client):
    known = sign_in(client, "editor", "wrong").content.decode()
    unknown = sign_in(client, "nobodyknows", "wrong").content.decode()
    assert scrub(known).replace("editor", "X") == scrub(unknown).replace("nobodyknows", "X")


def scrub(body):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", body)


def test_the_same_answer_for_a_forgotten_password(
    editor, client, mailoutbox, django_capture_on_commit_callbacks
):
    address = reverse("account_reset_password")
    with django_capture_on_commit_callbacks(execute=True):
        known = client.post(address, {"email": "editor@example.org"})
        unknown = client.post(address, {"email": "nobody@example.org"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [mail.to for mail in mailoutbox] == [["editor@example.org"]]


def test_five_wrong_passwords_close_the_door_for_a_while(editor, client):
    for _ in range(5):
        sign_in(client, password="wrong")  # noqa: S106
    assert "_auth_user_id" not in (sign_in(client) and client.session)
    other = Client(REMOTE_ADDR="198.51.100.9")
    assert sign_in(other, "nobody").url == "/"


def test_a_real_site_is_told_what_it_lacks(settings):
    """The tests' own settings lack all three; base, on which production stands, lacks none."""
    assert {error.id for error in check_sign_in(None)} == {f"accounts.E00{n}" for n in (1, 2, 3)}
    for name in ("STAFF_SECOND_FACTOR", "CACHES", "PASSWORD_HASHERS"):
        setattr(settings, name, getattr(base, name))
    assert check_sign_in(None) == []


def kept(client):
    """Everything the cache, the session and the tables of accounts hold, as one string."""
    from django.contrib.sessions.models import Session

    stored = [str(cache._cache), str(cache._expire_info), str(dict(client.session))]
    stored += [str(s.get_decoded()) for s in Session.objects.all()]
    stored += [str(list(User.objects.values()))]
    return " ".join(stored)


def test_no_address_and_no_browser_is_kept(editor, client):
    sign_in(client, password="wrong", REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT="Planted/1.0")  # noqa: S106
    during = kept(client)
    sign_in(client, REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT="Planted/1.0")
    for everything in (during, kept(client)):
        assert ADDRESS not in everything
        assert "Planted" not in everything
    assert client_hash(ADDRESS) in during  # so the search would have seen it


def test_notices_name_no_address(editor, client, mailoutbox, django_capture_on_commit_callbacks):
    sign_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(
            reverse("account_change_password"),
            {
                "oldpassword": PASSWORD,
                "password1": "four words standing together",
                "password2": "four words standing together",
            },
            REMOTE_ADDR=ADDRESS,
            HTTP_USER_AGENT="Planted/1.0",
        )
    assert response.status_code == 302
    assert len(mailoutbox) == 1
    assert ADDRESS not in mailoutbox[0].body
    assert client_hash(ADDRESS) not in mailoutbox[0].body
    assert "Planted" not in mailoutbox[0].body


def test_the_hash_changes_by_day_and_by_key(settings, monkeypatch):
    first = client_hash(ADDRESS)
    assert client_hash(ADDRESS) == first
    assert client_hash("203.0.113.78") != first
    with monkeypatch.context() as patch:
        tomorrow = timezone.now() + timezone.timedelta(days=1)
        patch.setattr("commons.safety.limits.timezone.now", lambda: tomorrow)
        assert client_hash(ADDRESS) != first
    settings.SECRET_KEY = "another" * 10
    assert client_hash(ADDRESS) != first


def test_without_an_address_there_is_still_a_limit(editor, client):
    """A server behind a socket gives no address at all."""
    assert sign_in(client, REMOTE_ADDR="").url == "/admin/"


def test_a_forged_header_does_not_reset_the_limit(editor, client):
    for number in range(61):
        response = sign_in(
            client,
            f"name{number}",
            "wrong",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}",
            REMOTE_ADDR=ADDRESS,
        )
    assert response.status_code in (200, 429)
    sign_in(client, REMOTE_ADDR=ADDRESS, HTTP_X_FORWARDED_FOR="198.51.100.99")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "door", ["/admin/login/", "/_util/login/", "/en/_util/login/", "/admin/", "/admin/pages/"]
)
def test_every_door_leads_to_one(cast, client, door):
    response = client.get(door, follow=True)
    assert response.redirect_chain[-1][0].split("?")[0].endswith("/accounts/login/")
    assert client.post(door, {"username": "editor", "password": PASSWORD}).status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "door",
    [
        "/admin/password_reset/",
        "/admin/password_reset/confirm/MQ/x-y/",
        "/_util/authenticate_with_password/1/2/",
        "/django-admin/",
        "/django-admin/login/",
    ],
)
def test_doors_that_are_not_there(cast, client, door):
    assert client.get(door).status_code == 404
    assert client.post(door).status_code == 404


def test_where_one_was_going_is_kept(cast, client):
    response = client.get("/admin/reports/site-history/", follow=True)
    address = response.redirect_chain[-1][0]
    assert "next=/admin/reports/site-history/" in address
    response = client.post(
        address, {"login": "editor", "password": PASSWORD, "next": "/admin/pages/"}
    )
    assert response.url == "/admin/pages/"


def test_no_redirect_to_strangers(cast, client):
    response = client.get("/admin/login/?next=https://example.com/")
    assert "example.com" not in response.url


def test_sign_up_is_closed(db, client):
    before = User.objects.count()
    data = {"username": "new", "password1": PASSWORD, "password2": PASSWORD}
    response = client.post(reverse("account_signup"), data)
    assert User.objects.count() == before
    assert "account/signup_closed.html" in [t.name for t in response.templates]


def test_signing_out_empties_the_browser(cast, client):
    sign_in(client)
    response = client.post(reverse("account_logout"))
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "_auth_user_id" not in client.session


def test_signing_out_of_the_admin_does_too(cast, client):
    client.force_login(cast["editor"])
    response = client.post(reverse("wagtailadmin_logout"))
    assert "cookies" in response["Clear-Site-Data"]


def test_signing_out_needs_a_post(cast, client):
    client.force_login(cast["editor"])
    client.get(reverse("account_logout"))
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("name", ["account_login", "wagtailadmin_home", "mfa_index"])
def test_no_cache_keeps_private_pages(cast, client, name):
    client.force_login(cast["editor"])
    if name == "account_login":
        client.logout()
    response = client.get(reverse(name), follow=True)
    assert "no-store" in response["Cache-Control"]


def test_reports_show_no_sign_in_names(cast, client):
    editor = person("hidden-name", "editor")
    page = Page.get_first_root_node().get_first_child().specific
    page.save_revision(user=editor).publish(user=editor)
    client.force_login(cast["coordinator"])
    body = client.get("/admin/reports/aging-pages/").content.decode()
    assert editor.display_name in body
    assert "hidden-name<" not in body.replace(editor.display_name, "")
    assert 'hidden-name"' not in client.get("/admin/").content.decode()


def test_the_admin_leads_to_password_and_second_factor(cast, client):
    client.force_login(cast["editor"])
    body = client.get(reverse("wagtailadmin_account")).content.decode()
    for name in ("account_change_password", "mfa_index", "account_email"):
        assert f'href="{reverse(name)}"' in body


def test_a_closed_account_is_told_only_with_the_right_password(cast, client):
    cast["editor"].is_active = False
    cast["editor"].save()
    assert sign_in(client, password="wrong").status_code == 200  # noqa: S106
    assert sign_in(client).url == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


PAGES = [
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_reset_password_done",
    "account_change_password",
    "account_reauthenticate",
    "account_email",
    "account_inactive",
    "account_signup",
    "mfa_index",
    "mfa_activate_totp",
]


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_ours_and_work_without_script(cast, client, name):
    if name not in {"account_login", "account_reset_password", "account_signup"}:
        sign_in(client)
    body = client.get(reverse(name), follow=True).content.decode()
    assert '<main class="main' in body
    assert "<script" not in body
    assert "style=" not in body
    assert "placeholder=" not in body
    for field in re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', body):
        assert f'for="{field}"' in body, field


def test_mistakes_are_listed_first_and_what_was_typed_stays(cast, client):
    body = sign_in(client, "editor", "").content.decode()
    summary = body.index("error-summary")
    assert summary < body.index('id="id_login"')
    assert 'href="#id_password"' in body
    assert 'aria-describedby="id_password_error"' in body
    assert 'value="editor"' in body
    assert "three words" not in body


def test_somebody_new(db):
    user = person("layla")
    assert user.check_password(PASSWORD)
    assert not user.has_perm("wagtailadmin.access_admin")
