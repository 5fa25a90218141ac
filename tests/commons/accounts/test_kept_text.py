"""Text typed into a session that has ended: it comes back to its writer, and to nobody else."""

import pytest
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import ResolverMatch

from commons.accounts import kept_text
from commons.accounts.adapter import AccountAdapter
from commons.accounts.views.refused_forms import csrf_failure

from .people import person

TEXT = "كنت قد كتبت هذا كله"


def sent(request, pk=1):
    return HttpResponseRedirect("/sent/")


def refused(request, pk=1):
    return HttpResponse("mistake")


def around(view=sent, **options):
    return kept_text.keeps_text("test:new", "text", back=lambda r, pk: f"/new/{pk}/", **options)(
        view
    )


def request(user, data=None, cookies=None, **extra):
    factory = RequestFactory()
    made = factory.get("/new/1/") if data is None else factory.post("/new/1/", data, **extra)
    made.COOKIES.update(cookies or {})
    made.htmx = False
    SessionMiddleware(lambda r: None).process_request(made)
    MessageMiddleware(lambda r: None).process_request(made)
    made.user = user
    return made


@pytest.fixture
def nobody():
    from django.contrib.auth.models import AnonymousUser

    return AnonymousUser()


def kept_by(user, nobody, **data):
    """The cookie after `user` sent a form with an ended session."""
    data = {"text": TEXT, kept_text.FIELD: kept_text.mark(user)} | data
    response = around()(request(nobody, data), pk=1)
    return {name: morsel.value for name, morsel in response.cookies.items()}


def test_sign_in_first_and_then_back_to_the_form(layla, nobody):
    response = around()(request(nobody, {"text": TEXT}), pk=7)
    assert response.status_code == 302
    assert response.url == "/accounts/login/?next=/new/7/"
    cookie = response.cookies["kept"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert TEXT not in response.cookies.output()


def test_it_comes_back_to_the_writer(layla, nobody):
    cookies = kept_by(layla, nobody)
    assert kept_text.given_back(request(layla, cookies=cookies), "test:new") == {"text": TEXT}


def test_a_page_that_was_lost_on_the_way_can_be_asked_for_again(layla, nobody):
    cookies = kept_by(layla, nobody)
    for _ in range(2):
        assert kept_text.given_back(request(layla, cookies=cookies), "test:new")


def test_to_nobody_else(layla, nobody, db):
    cookies = kept_by(layla, nobody)
    for other in (person("sara"), nobody):
        assert kept_text.given_back(request(other, cookies=cookies), "test:new") == {}


@pytest.mark.parametrize("key", ["", "x", "../../etc", "\x00", "ك" * 500])
def test_not_for_a_forged_key(layla, nobody, key):
    kept_by(layla, nobody)
    assert kept_text.given_back(request(layla, cookies={"kept": key}), "test:new") == {}


def test_not_into_another_form(layla, nobody):
    cookies = kept_by(layla, nobody)
    assert kept_text.given_back(request(layla, cookies=cookies), "test:other") == {}


def test_what_was_sent_is_forgotten_and_what_was_refused_is_not(layla, nobody):
    cookies = kept_by(layla, nobody)
    around(refused)(request(layla, {"text": TEXT}, cookies), pk=1)
    assert kept_text.given_back(request(layla, cookies=cookies), "test:new")
    response = around()(request(layla, {"text": TEXT}, cookies), pk=1)
    assert response.cookies["kept"]["max-age"] == 0
    assert kept_text.given_back(request(layla, cookies=cookies), "test:new") == {}


def test_it_cannot_be_read_without_the_cookie(layla, nobody):
    cookies = kept_by(layla, nobody)
    everything = str(cache._cache)
    assert "kept-text" in everything  # so the search would have seen it
    assert TEXT not in everything
    assert cookies["kept"] not in everything


def test_only_the_named_fields_and_never_too_much(layla, nobody):
    cookies = kept_by(layla, nobody, password="three words in a row")
    assert "password" not in kept_text.given_back(request(layla, cookies=cookies), "test:new")
    assert kept_by(layla, nobody, text="ك" * (kept_text.MOST + 1)).keys() <= {"messages"}
    assert kept_by(layla, nobody, text="").keys() <= {"messages"}


def test_a_flood_is_not_kept(layla, nobody, monkeypatch):
    monkeypatch.setattr(AccountAdapter, "get_client_ip", lambda *args: "one")
    monkeypatch.setitem(kept_text.LIMITS, "kept_text", "2/h/ip")
    assert [("kept" in kept_by(layla, nobody)) for _ in range(3)] == [True, True, False]


def test_guests_pass_where_they_may_and_a_member_never_speaks_as_a_guest(layla, nobody):
    view = around(guests=True)
    assert view(request(nobody, {"text": TEXT}), pk=1).url == "/sent/"
    data = {"text": TEXT, kept_text.FIELD: kept_text.mark(layla)}
    assert "login" in view(request(nobody, data), pk=1).url


def test_asked_for_by_a_script(nobody):
    asked = request(nobody, {"text": TEXT})
    asked.htmx = True
    response = around()(asked, pk=1)
    assert response["HX-Redirect"] == "/accounts/login/?next=/new/1/"
    assert "kept" in response.cookies


def test_the_form_carries_whose_it_is(layla, nobody):
    template = Template("{% load kept_text %}{% kept_for %}")
    assert kept_text.mark(layla) in template.render(Context({"request": request(layla)}))
    assert template.render(Context({"request": request(nobody)})) == ""


def test_reading_the_form_needs_no_sign_in_here(nobody):
    assert around(refused)(request(nobody), pk=1).content == b"mistake"


def refused_form(user, data, view):
    asked = request(user, data)
    asked.resolver_match = ResolverMatch(view, (), {"pk": 7})
    return csrf_failure(asked, "token")


def test_a_form_whose_token_no_longer_fits_keeps_the_words(layla, nobody):
    data = {"text": TEXT, kept_text.FIELD: kept_text.mark(layla)}
    for user in (layla, nobody):
        response = refused_form(user, data, around())
        assert response.status_code == 403
        assert 'href="/new/7/"' in response.content.decode()
        cookies = {"kept": response.cookies["kept"].value}
        assert kept_text.given_back(request(layla, cookies=cookies), "test:new") == {"text": TEXT}


def test_another_site_puts_no_words_into_a_form(layla, nobody):
    for user in (layla, nobody):
        assert "kept" not in refused_form(user, {"text": "forged"}, around()).cookies
    stranger = person("sara")
    data = {"text": "forged", kept_text.FIELD: kept_text.mark(stranger)}
    assert "kept" not in refused_form(layla, data, around()).cookies
    assert refused_form(layla, data, sent).status_code == 403  # a view that keeps nothing


def test_the_site_says_it_in_its_own_words(layla):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/accounts/login/", {"login": "layla"})
    assert response.status_code == 403
    assert "error-page" in response.content.decode()
