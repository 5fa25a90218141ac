"""`python -m tests.measures.kept`: what a kept page costs, on a served demo.

gunicorn with one sync worker. For each page, with gzip, without it and as a 304: processor seconds
of the worker (user and system, from /proc) per 1,000 requests, requests a second, and the 50th and
95th percentile in milliseconds. Requests are those of a browser, a connection each, on a bare
socket, whose own time is not counted. `kept.py REQUESTS PATH…`; CACHE_URL tries Redis.
"""

import os
import re
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from tests.journeys.served import ROOT, Served

PATHS = ("/", "/services/", "/news/")
BROWSER = (
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language: ar,en;q=0.5",
    "Connection: close",
)
COLUMNS = "Page | Asked | Status | Bytes | CPU s per 1,000 | Requests/s | p50 ms | p95 ms"
ETAG = re.compile(rb"\r\netag: ([^\r]+)", re.IGNORECASE)


def get(url: str, *more: str) -> bytes:
    """The whole answer, headers and all."""
    parts = urlsplit(url)
    lines = [f"GET {parts.path}?{parts.query} HTTP/1.1", f"Host: {parts.netloc}", *BROWSER, *more]
    with socket.create_connection((parts.hostname, parts.port)) as line:
        line.sendall("\r\n".join([*lines, "", ""]).encode())
        received = []
        while some := line.recv(65536):
            received.append(some)
    return b"".join(received)


def workers(master: int) -> list[int]:
    """Process numbers of gunicorn's workers."""
    listed = Path(f"/proc/{master}/task/{master}/children").read_text()
    return [int(number) for number in listed.split()]


def processor_seconds(pids: list[int]) -> float:
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def measure(url: str, pids: list[int], requests: int, *more: str) -> list:
    """Status, bytes, CPU seconds per 1,000, requests a second, p50 and p95 of one address."""
    took = []
    for _ in range(3):
        answer = get(url, *more)
    began, before = time.perf_counter(), processor_seconds(pids)
    while len(took) < requests:
        at = time.perf_counter()
        get(url, *more)
        took.append(time.perf_counter() - at)
    used, seconds = processor_seconds(pids) - before, time.perf_counter() - began
    centiles = statistics.quantiles(took, n=100)
    return [
        answer.split(b" ", 2)[1].decode(),
        len(answer.partition(b"\r\n\r\n")[2]),
        round(used * 1000 / requests, 3),
        round(requests / seconds),
        round(centiles[49] * 1000, 2),
        round(centiles[94] * 1000, 2),
    ]


def rows(base: str, master: int, requests: int, paths=PATHS):
    """A row of `COLUMNS` each, of the site that `master` serves at `base`."""
    pids = workers(master)
    for path in paths:
        tag = ETAG.search(get(base + path))
        known = f"If-None-Match: {tag[1].decode()}" if tag else ""
        ways = {"gzip": ["Accept-Encoding: gzip"], "plain": [], "again": [known] if known else []}
        for name, more in ways.items():
            yield [path, name, *measure(base + path, pids, requests, *more)]


def main(requests: int, paths: list[str]) -> None:
    site = Served(name="kept", labelled=False).prepare()
    command = [sys.executable, "-m", "gunicorn", "wasl.wsgi", "--bind", f"127.0.0.1:{site.port}"]
    command += ["--workers", "1", "--worker-class", "sync", "--no-control-socket"]
    environment = site.environment(site.folder, site.database(site.name))
    with (site.folder / "server.log").open("wb") as log:
        site.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        site._wait()
        print(COLUMNS)
        for row in rows(site.url, site.process.pid, requests, paths or PATHS):
            print(*row, sep=" | ", flush=True)
    finally:
        site.stop()


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 2000, given[1:])
