"""A kept page is answered as it went out: compressed or not, known already or not, to nobody else."""

from gzip import decompress

import pytest
from django.core.cache import caches
from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.http import ConditionalGetMiddleware
from django.middleware.security import SecurityMiddleware
from django.test import RequestFactory
from django.test.utils import override_settings

from commons.pages import caching, kept
from commons.pages.answering import CacheControlMiddleware, KeptPagesMiddleware
from tests.commons.accounts.people import person

from . import stores

WORDS = "<p>" + "كلمات " * 200
TOPIC = "forum:topic:7"


@pytest.fixture(params=stores.KINDS)
def store(request, settings, tmp_path):
    stores.use(settings, request.param, tmp_path)
    kept._at_hand.clear()
    yield caches["pages"]
    caches["pages"].clear()


class Site:
    """One page behind the middleware that matters; `made` counts how often it was made."""

    def __init__(self):
        self.made, self.words, self.meanwhile = 0, WORDS, lambda: None
        self.change = lambda response: response
        inner = CacheControlMiddleware(self.view)
        stack = SecurityMiddleware(GZipMiddleware(ConditionalGetMiddleware(inner)))
        self.answer = KeptPagesMiddleware(stack)

    def view(self, request):
        self.made += 1
        words = self.words
        self.meanwhile()
        caching.depends_on(TOPIC)
        return self.change(HttpResponse(words))

    def get(self, path="/t/", method="get", **headers):
        return self.answer(getattr(RequestFactory(), method)(path, **headers))


@pytest.fixture
def site(store):
    return Site()


ZIPPED = {"HTTP_ACCEPT_ENCODING": "br, gzip"}


@pytest.mark.parametrize("first", [{}, ZIPPED], ids=["first plain", "first gzip"])
@pytest.mark.parametrize("then", [{}, ZIPPED], ids=["then plain", "then gzip"])
def test_both_encodings_come_from_one_page(site, first, then):
    site.get(**first)
    response = site.get(**then)
    assert site.made == 1
    zipped = response.get("Content-Encoding") == "gzip"
    assert zipped == (then == ZIPPED)
    content = decompress(response.content) if zipped else response.content
    assert content.decode() == WORDS
    assert response["Content-Length"] == str(len(response.content))
    assert response["ETag"].startswith("W/") == zipped
    assert (response["Vary"], response["Cache-Control"]) == ("Accept-Encoding", "no-cache")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("again", [False, True], ids=["made now", "kept"])
@pytest.mark.parametrize("headers", [{}, ZIPPED], ids=["plain", "gzip"])
@pytest.mark.parametrize("asked", ["{}", "W/{}", '"other", {}', "*"])
def test_who_has_the_page_already_gets_a_304(site, again, headers, asked):
    tag = site.get()["ETag"]
    if not again:
        caching.drop(TOPIC)
    response = site.get(HTTP_IF_NONE_MATCH=asked.format(tag), **headers)
    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"].removeprefix("W/") == tag
    assert (response["Vary"], response["Cache-Control"]) == ("Accept-Encoding", "no-cache")
    assert not [name for name in response.headers if name.startswith("Content-")]
    assert site.made == (1 if again else 2)
    assert site.get().content.decode() == WORDS
    assert site.made == (1 if again else 2)  # the page that was a 304 to one is kept for others


@pytest.mark.parametrize("asked", ['"other"', "", "garbage"])
def test_who_has_another_gets_the_page(site, asked):
    site.get()
    assert site.get(HTTP_IF_NONE_MATCH=asked).content.decode() == WORDS


def test_head_says_what_get_says_without_the_page(site):
    whole = site.get()
    head = site.get(method="head")
    assert site.made == 1
    assert (head.content, dict(head.items())) == (b"", dict(whole.items()))


def test_head_keeps_nothing(site):
    site.get(method="head")
    site.get()
    assert site.made == 2


@pytest.mark.parametrize("change", [lambda: caching.drop(TOPIC), caching.purge])
def test_a_change_shows_at_once_even_when_it_comes_while_the_page_is_made(site, change):
    site.meanwhile = change
    site.get()
    site.words, site.meanwhile = "new", lambda: None
    assert site.get().content == b"new"
    site.words = "newer"
    assert site.get().content == b"new"
    change()
    assert site.get().content == b"newer"


def test_another_name_leaves_the_page(site):
    site.get()
    caching.drop("forum:topic:8")
    site.get()
    assert site.made == 1


def test_what_a_worker_has_at_hand_is_gone_when_the_store_is(site, store):
    site.get()
    site.get()
    assert kept._at_hand
    store.clear()
    site.get()
    assert site.made == 2


def test_a_worker_has_so_many_pages_at_hand_and_no_more(site, monkeypatch):
    monkeypatch.setattr(kept, "AT_HAND", 3)
    for number in range(8):
        site.get(f"/t/{number}/")
        site.get(f"/t/{number}/")
    assert len(kept._at_hand) <= 3


APART = [
    ({}, {"path": "/en/t/"}),
    ({}, {"HTTP_HOST": "localhost"}),
    ({}, {"secure": True}),
    ({"path": "/t/?page=1"}, {"path": "/t/?page=2"}),
    ({"path": "/t/?need=a&need=b"}, {"path": "/t/?need=b"}),
    ({"path": "/t/?need="}, {"path": "/t/"}),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_pages_of_other_addresses_are_apart(site, one, other):
    site.get(**one)
    site.get(**other)
    assert site.made == 2
    site.get(**one)
    site.get(**other)
    assert site.made == 2


NEVER = [
    {"path": "/t/?utm=1"},
    {"path": "/t/?page=1&utm="},
    {"path": "/en/accounts/login/"},
    {"path": "/static/x.css"},
    {"method": "post"},
    {"HTTP_COOKIE": "session=x"},
    {"HTTP_COOKIE": "a=b; session="},
]


@pytest.mark.parametrize("asked", NEVER)
def test_what_is_not_everybodys_is_neither_kept_nor_answered_from_it(site, asked):
    site.get()
    site.get(**asked)
    site.get(**asked)
    assert site.made == 3


def _with_cookie(response):
    response.set_cookie("x", "y")
    return response


UNKEPT = [
    _with_cookie,
    lambda response: HttpResponse(WORDS, status=404),
    lambda response: HttpResponse(WORDS, headers={"Cache-Control": "no-store"}),
    lambda response: HttpResponse(WORDS, headers={"Cache-Control": "private"}),
    lambda response: HttpResponse(WORDS, headers={"Vary": "Cookie"}),
    lambda response: StreamingHttpResponse([WORDS]),
    lambda response: HttpResponse(),
]


@pytest.mark.parametrize("change", UNKEPT)
def test_an_answer_that_is_one_readers_is_not_kept(site, change):
    site.change = change
    site.get()
    site.get()
    assert site.made == 2


@override_settings(
    SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=60, SECURE_PROXY_SSL_HEADER=("HTTP_X_TLS", "on")
)
@pytest.mark.parametrize("tls", [{"secure": True}, {"HTTP_X_TLS": "on"}], ids=["own", "proxy's"])
def test_a_kept_page_of_https_answers_no_request_by_http(store, tls):
    site = Site()
    for _ in range(2):
        over_tls = site.get(**tls)
        assert over_tls.status_code == 200
        assert over_tls["Strict-Transport-Security"]
        assert site.get().status_code == 301


def test_the_door_answers_as_the_middleware_does_without_waking_django(site):
    whole = site.get(**ZIPPED)
    said = []

    def asleep(environ, start_response):
        said.append("Django")
        return [b"made"]

    door = kept.KeptPages(asleep)
    asked = RequestFactory().get("/t/", **ZIPPED).environ
    assert door(asked, lambda *line: said.append(line)) == [whole.content]
    assert said == [("200 OK", list(whole.items()))]
    asked = RequestFactory().get("/t/", HTTP_IF_NONE_MATCH=whole["ETag"]).environ
    assert door(asked, lambda *line: said.append(line)) == [b""]
    assert said[1][0] == "304 Not Modified"
    assert door(RequestFactory().get("/u/").environ, None) == [b"made"]


def test_a_member_meets_no_kept_page_and_leaves_none(client, world):
    page = world.article()
    guest = client.get(page.url)
    member = person("member")
    client.force_login(member)
    own = client.get(page.url)
    assert "no-store" in own["Cache-Control"]
    assert not own.headers.keys() & {"ETag"}
    assert own.content != guest.content
    client.logout()
    client.cookies.clear()
    assert client.get(page.url).content == guest.content


@pytest.mark.parametrize("address", ["/", "/news/", "/services/?area=azaz"])
def test_a_kept_page_has_every_header_of_the_first(client, world, address):
    first = client.get(address, **ZIPPED)
    again = client.get(address, **ZIPPED)
    assert dict(again.items()) == dict(first.items())
    names = {"Content-Security-Policy", "Content-Language", "Permissions-Policy", "ETag", "Vary"}
    assert names <= again.headers.keys()


def test_an_edit_shows_at_once(client, world, django_capture_on_commit_callbacks):
    page = world.article()
    client.get(page.url)
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "عنوان آخر"
        page.save_revision().publish()
    assert "عنوان آخر" in client.get(page.url).content.decode()
