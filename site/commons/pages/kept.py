"""Whole pages kept as they went out, headers and all, compressed and not.

The address alone decides what an anonymous reader gets: language is in the path, filters are in
the query, there is no cookie. All of it is read from the WSGI environment, so that a kept page can
be answered before Django has made a request of it.
"""

import re
from gzip import decompress
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.conf import settings
from django.utils.http import parse_etags
from django.utils.text import compress_string

from . import caching

QUERY = frozenset(
    {"access", "area", "cost", "lang", "need", "open", "page", "sort", "theme", "whom", "women"}
)
ELSEWHERE = re.compile("/(?:admin|accounts|documents|static)/")
OF_THE_BODY = frozenset({"content-encoding", "content-length", "etag"})
AT_HAND = 200  # pages, of 40 KB each
STATUS = {200: "200 OK", 304: "304 Not Modified"}
SAID_BEFORE = ("Content-", "Permissions-")  # what a browser has from the page it still holds

# What this worker answered last, so that it is neither read nor unpacked again; whether it still
# holds is asked of the shared store every time.
_at_hand: dict[str, tuple] = {}


class Answer(NamedTuple):
    status: int
    headers: list[tuple[str, str]]
    body: bytes


def host(environ) -> str:
    return environ.get("HTTP_HOST") or environ["SERVER_NAME"]


def address_of(environ) -> str | None:
    """The address of a request whose answer may be kept, else None."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
        return None
    if settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", ""):
        return None
    if ELSEWHERE.search(path):
        return None
    if query and not QUERY.issuperset(name for name, _ in parse_qsl(query, keep_blank_values=True)):
        return None
    return f"{environ['wsgi.url_scheme']}://{host(environ)}{path}?{query}"


def _key(address: str) -> str:
    """Hashed: an address may be longer than a key may be, and says what somebody looked for."""
    return f"page:{sha256(address.encode()).hexdigest()}"


def is_public(response) -> bool:
    """Whether the next anonymous reader may get the same."""
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "Cookie" not in response.get("Vary", "")
        and "no-store" not in control
        and "private" not in control
    )


def page_of(response) -> tuple:
    """What is kept of a finished answer: its tag, its headers, its body, and that compressed."""
    plain, zipped = response.content, None
    if response.get("Content-Encoding") == "gzip":
        plain, zipped = decompress(plain), plain
    elif "Accept-Encoding" in response.get("Vary", ""):
        smaller = compress_string(plain)
        zipped = smaller if len(smaller) < len(plain) else None
    headers = [pair for pair in response.items() if pair[0].lower() not in OF_THE_BODY]
    return response["ETag"].removeprefix("W/"), headers, plain, zipped


def answer_with(page: tuple, environ) -> Answer:
    """`page` in the encoding that was asked for, or that the reader has it already."""
    etag, headers, body, zipped = page
    asked = environ.get("HTTP_IF_NONE_MATCH")
    known = asked and {tag.removeprefix("W/") for tag in parse_etags(asked)}
    encoded = []
    if zipped and "gzip" in environ.get("HTTP_ACCEPT_ENCODING", ""):
        # The same page in other bytes, which only a weak tag may say.
        body, weak, encoded = zipped, f"W/{etag}", [("Content-Encoding", "gzip")]
    else:
        weak = etag
    if known and (etag in known or "*" in known):
        headers = [pair for pair in headers if not pair[0].startswith(SAID_BEFORE)]
        return Answer(304, [*headers, ("ETag", weak)], b"")
    length = ("Content-Length", str(len(body)))
    if environ["REQUEST_METHOD"] == "HEAD":
        body = b""
    return Answer(200, [*headers, *encoded, ("ETag", weak), length], body)


def keep(address: str, page: tuple, told: caching.Told) -> None:
    caching.keep(_key(address), page, told)


def answer(environ) -> Answer | None:
    """What is kept for this request, as it asked for it."""
    address = address_of(environ)
    if address is None:
        return None
    found = _at_hand.get(address)
    if found and not caching.holds(found):
        _at_hand.clear()  # the next is as old, and nothing erased shall lie about
        found = None
    if not found and (found := caching.find(_key(address))):
        if len(_at_hand) >= AT_HAND:
            _at_hand.clear()
        _at_hand[address] = found
    return answer_with(found[0], environ) if found else None


class KeptPages:
    """A WSGI application around Django's: a kept page costs no request, signal or middleware."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        found = answer(environ)
        if found is None:
            return self.application(environ, start_response)
        start_response(STATUS[found.status], found.headers)
        return [found.body]
