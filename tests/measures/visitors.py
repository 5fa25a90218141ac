"""Many readers at once, as a proxy in front of the site passes them on."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

CSRF = "m" * 32


@dataclass(frozen=True)
class Answer:
    status: int
    seconds: float
    body: bytes
    leads_to: str


@dataclass(frozen=True)
class Visit:
    """`form` is what a browser sends; without one it only reads."""

    path: str
    session: str = ""
    form: dict | None = None

    @property
    def headers(self) -> dict[str, str]:
        """Behind TLS; a guest has no cookie at all."""
        given = {"X-Forwarded-Proto": "https", "Accept-Language": "ar"}
        if self.session:
            given["Cookie"] = f"__Host-session={self.session}; __Host-csrf={CSRF}"
        if self.form is not None:
            given["Content-Type"] = "application/x-www-form-urlencoded"
        return given


def send(port: int, visit: Visit) -> Answer:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    headers = visit.headers | {"Referer": f"https://127.0.0.1:{port}{visit.path}"}
    body = None
    if visit.form is not None:
        body = urlencode(visit.form | {"csrfmiddlewaretoken": CSRF})
    began = time.perf_counter()
    connection.request("GET" if body is None else "POST", visit.path, body, headers)
    response = connection.getresponse()
    content = response.read()
    took = time.perf_counter() - began
    connection.close()
    return Answer(response.status, took, content, response.getheader("Location") or "")


def send_all(port: int, visits: list[Visit], at_once: int) -> list[Answer]:
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda visit: send(port, visit), visits))
