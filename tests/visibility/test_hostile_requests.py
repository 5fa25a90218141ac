"""Nothing that a stranger may send makes the site fail, and no NUL ever reaches a database.

PostgreSQL refuses a NUL with an error, SQLite takes it; so statements are watched on both.
"""

from urllib.parse import quote

import pytest
from django.db import connection

ADDRESSES = [
    "/",
    "/en/",
    "/news/",
    "/en/news/",
    "/opinion/",
    "/guides/",
    "/services/",
    "/organizations/",
    "/news/feed/",
    "/services/feed/",
    "/search/",
    "/en/search/",
    "/find/",
    "/s/1/",
    "/s/zz/",
    "/documents/1/x.pdf",
    "/forum/",
    "/forum/unanswered/",
    "/forum/top/week/",
    "/accounts/login/",
    "/accounts/door/",
    "/accounts/password/reset/",
    "/admin/",
    "/media/x.png",
    "/nothing/",
]
NAMES = ["q", "area", "theme", "need", "kind", "page", "before", "next"]
READING = {
    "/services/",
    "/search/",
    "/find/",
    "/forum/unanswered/",
    "/accounts/login/",
}  # most of these names
VALUES = {
    "NUL": "%00",
    "broken UTF-8": "%ff%fe",
    "half of a pair": "%ed%a0%80",
    "override": quote("\u202eabc"),
    "huge": "9" * 5000,
    "huge number": "9" * 40,
    "negative": "-1",
    "quotation": quote("\"'`*():^~ AND OR NOT"),
    "markup": quote("<script>alert(1)</script>{{ 7*7 }}{% url %}"),
    "line break": "a%0d%0aSet-Cookie:%20x=1",
    "array": "1&{name}=2&{name}[]=3&{name}[0]=4",
    "elsewhere": quote("https://evil.example/"),
}
PATHS = [
    "/%00/",
    "/news/%00/",
    "/en/%00",
    "/news/feed/%00/",
    "/%ff%fe/",
    "/news/%ed%a0%80/",
    "/" + "a" * 5000 + "/",
    "/" + "a/" * 400,
    "/news/" + quote("خ" * 800) + "/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//evil.example/",
    "//evil.example/%2e%2e",
    "/\\evil.example/",
    "/s/" + "z" * 13 + "/",
    "/s/" + "z" * 500 + "/",
    "/s/-1/",
    "/s/1_1/",
    "/documents/" + "9" * 40 + "/x.pdf",
    "/documents/1/%00",
    "/documents/1/../../x",
    "/news/feed/feed/",
    "/forum/%00/",
    "/forum/t/%00/",
    "/forum/t/" + "a" * 3000 + "/",
    "/forum/t/a/" + "9" * 400 + "/",
    "/forum/t/a/1/" + quote("مفيد") + "/",
    "/forum/c/" + quote("خ" * 800) + "/",
    "/forum/tags/%ff/",
    "/forum/tags/" + quote("\u202eabc") + "/feed/",
    "/forum/top/-/",
    "/accounts/password/reset/key/%00-%00/",
    "/accounts/confirm-email/%00/",
    "/accounts/confirm-email/" + "a" * 3000 + "/",
    "/media/%00",
    "/media/../wasl.sqlite3",
    "/static/%00",
    "/static/../site/wasl/settings/base.py",
]
HEADERS = {
    "languages": {"HTTP_ACCEPT_LANGUAGE": "*;q=x,,;;" + "ar-" * 300},
    "language with NUL": {"HTTP_ACCEPT_LANGUAGE": "\x00"},
    "session": {"HTTP_COOKIE": "session=" + "x" * 4000},
    "session with NUL": {"HTTP_COOKIE": r'session="aaaaaaaa\000aaaaaaaa"'},
    "language cookie": {"HTTP_COOKIE": "django_language=../../etc; csrf=\x00; =; ;;"},
    "language cookie with NUL": {"HTTP_COOKIE": r'django_language="\000"; messages="\000"'},
    "messages": {"HTTP_COOKIE": "messages=x; session=y; csrf=z"},
    "host": {"HTTP_HOST": "evil.example"},
    "forwarded": {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_FOR": "x,,\x00"},
    "since": {"HTTP_IF_MODIFIED_SINCE": "x" * 100, "HTTP_IF_NONE_MATCH": '"' * 50},
    "range": {"HTTP_RANGE": "bytes=-1,9-0,x"},
    "encoding": {"HTTP_ACCEPT_ENCODING": "gzip;q=x, \x00"},
    "htmx": {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": "javascript:alert(1)"},
    "accept": {"HTTP_ACCEPT": "a/b;;;q=x,\x00"},
}
METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "CONNECT", "X"]


def refuse_nul(execute, sql, params, many, context):
    values = params.values() if isinstance(params, dict) else params or ()
    assert not [v for v in values if isinstance(v, str) and "\x00" in v], (sql, params)
    return execute(sql, params, many, context)


@pytest.fixture(scope="module", autouse=True)
def article(shared):
    shared.article(area=shared.azaz, theme=shared.health)


@pytest.fixture
def stranger(client, db):
    """A client whose questions are watched on their way to the database."""
    client.raise_request_exception = True
    with connection.execute_wrapper(refuse_nul):
        yield client


def asked(client, address, method="GET", **headers):
    """The answer, which must not be the server's own fault, nor lead anywhere else."""
    response = client.generic(method, address, **headers)
    assert response.status_code < 500, address
    target = response.get("Location", "")
    assert not target.startswith(("//", "/\\", "http://evil", "https://evil")), (address, target)
    assert "evil.example" not in target.split("?")[0], (address, target)
    return response


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_hostile_query_strings(stranger, value):
    pairs = [f"{name}={value.replace('{name}', name)}" for name in NAMES]
    for address in ADDRESSES:
        # The value as a name too; and alone, where one refused might hide the others.
        alone = [*pairs, value] if address in READING else []
        for query in ["&".join([*pairs, value]), *alone]:
            response = asked(stranger, f"{address}?{query}")
        assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("path", PATHS, ids=[path[:30] for path in PATHS])
def test_hostile_paths(stranger, path):
    response = asked(stranger, path)
    harmless = path.startswith(("//", "/accounts/"))  # the client drops the host; a plain “no”
    assert harmless or response.status_code in {301, 302, 400, 404}


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_hostile_headers(stranger, headers):
    for address in ADDRESSES:
        response = asked(stranger, address, **headers)
        assert b"evil.example" not in response.content


@pytest.mark.parametrize("method", METHODS)
def test_reading_addresses_take_no_other_method(stranger, method):
    """Without a token: refused, or led to the address that refuses."""
    for address in ADDRESSES:
        response = asked(stranger, address, method=method)
        if method == "OPTIONS" or address.startswith(("/accounts/", "/admin/")):
            continue
        assert response.status_code in {301, 302, 404, 405}, (address, response.status_code)
