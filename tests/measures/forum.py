"""`python -m tests.measures.forum 1000000`: the forum at a size, on DATABASE_URL's kind of database.

A demo is filled in bulk and served as a real site is: production's settings, DEBUG off, gunicorn
with two sync workers. Every uncached request of a guest has an address of its own, so that no kept
page can answer it. A member is signed in by a real session; replies are sent by as many members as
there are replies, so that nobody is too fast for the limits.

CPU is user and system time of the workers and, with PostgreSQL on this machine, of their backends,
from /proc: seconds for 1,000 requests. Queries are counted in a process apart.
"""

import gzip
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.journeys.served import ROOT, Served

from .processes import Meter
from .visitors import Answer, Visit, send, send_all

REQUESTS, REPLIES = 400, 300
READERS, WRITERS = 16, 10  # at once
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "wasl.settings.production",
    "ALLOWED_HOSTS": "127.0.0.1,testserver",
    "SECRET_KEY": "measures-only-" * 5,
    "DEBUG": "0",
}
TWO = ("--workers", "2", "--worker-class", "sync", "--forwarded-allow-ips", "127.0.0.1")
COLUMNS = (
    "Page | Reader | Queries | Bytes | gzip | Requests/s | CPU app | CPU db | sum | p50 ms | p95 ms"
)
INSIDE = (Path(__file__).parent / "forum_inside.py").read_text(encoding="utf-8")


class Forum(Served):
    def environment(self, folder, database):
        return super().environment(folder, database) | PRODUCTION

    def fill(self, posts: int) -> None:
        for command in (["load_demo", "--posts", str(posts)], ["collectstatic", "--no-input"]):
            environment = self.environment(self.folder, self.database(self.name))
            subprocess.run(
                [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True
            )
        self.tidy()

    def ask(self, name: str, *arguments):
        """What a function of `forum_inside` returns, called inside the served copy."""
        call = f"\nimport json\nprint(json.dumps({name}(*json.loads({json.dumps(arguments)!r}))))"
        printed = self.manage("shell", "--no-imports", "-c", INSIDE + call)
        return json.loads(printed.strip().splitlines()[-1])

    def _ask(self) -> None:
        send(self.port, Visit("/forum/"))


class Table:
    def __init__(self, site: Forum):
        self.site, self.address = site, site.database(site.name)
        self.counted: dict[str, list[int]] = {}

    def row(self, page: str, reader: str, visits: list[Visit], at_once: int, expected: int):
        """Sends them all and prints what it took; the first two find everything cold."""
        send_all(self.site.port, visits[:4], 2)
        with Meter(self.site.process.pid, self.address) as spent:
            began = time.perf_counter()
            answers = send_all(self.site.port, visits[4:], at_once)
            took = time.perf_counter() - began
        wrong = [answer.status for answer in answers if answer.status != expected]
        if wrong:
            raise RuntimeError(f"{page}, {reader}: {len(wrong)} answered {set(wrong)}")
        self._print(page, reader, answers, took, spent)

    def _print(self, page, reader, answers: list[Answer], took: float, spent: Meter) -> None:
        thousand = 1000 / len(answers)
        slow = statistics.quantiles((answer.seconds * 1000 for answer in answers), n=20)
        body = answers[0].body
        queries = dict(zip(("guest", "member"), self.counted.get(page, ()), strict=False))
        application, database = spent.application * thousand, (spent.database or 0) * thousand
        cells = [page, reader, queries.get(reader, "–"), len(body), len(gzip.compress(body, 6))]
        cells += [f"{len(answers) / took:.0f}", f"{application:.1f}"]
        cells += ["–" if spent.database is None else f"{database:.1f}"]
        cells += [f"{application + database:.1f}", f"{slow[9]:.0f}", f"{slow[18]:.0f}"]
        print("| " + " | ".join(map(str, cells)) + " |", flush=True)


def read(table: Table, pages: dict, sessions: list[str]) -> None:
    table.counted = table.site.ask("queries", pages)
    for name, path in pages.items():
        own = path + ("&" if "?" in path else "?") + "own="
        turns = range(REQUESTS)
        rows = {
            "guest": [Visit(f"{own}{n}") for n in turns],
            "guest, kept page": [Visit(path) for n in turns],
            "member": [Visit(path, sessions[n % 20]) for n in turns],
        }
        for session in sessions[:20]:  # the first visit of a day is written down
            send(table.site.port, Visit(path, session))
        for reader, visits in rows.items():
            table.row(name, reader, visits, READERS, 200)


def write(table: Table, topics: dict, sessions: list[str]) -> list[str]:
    """Returns what is wrong afterwards."""
    wrong = []
    for name, key in topics.items():
        before = table.site.ask("posts_of", key)
        forms = table.site.ask("replies", len(sessions))
        path = f"/forum/t/{key}/reply/"
        visits = [Visit(path, who, form) for who, form in zip(sessions, forms, strict=True)]
        table.row(f"reply into the {name} topic", "member", visits, WRITERS, 302)
        wrong += [f"{name}: {what}" for what in table.site.ask("faults", key, before + len(visits))]
    return wrong


def measure(site: Forum) -> list[str]:
    """Serves a filled site and prints the table. Returns what is wrong after the replies."""
    site.serve()
    try:
        table, places = Table(site), site.ask("places")
        sessions = site.ask("members", REPLIES)
        print(f"\nCPU in seconds for 1,000 requests:\n| {COLUMNS} |")
        print("|---" * len(COLUMNS.split("|")) + "|")
        read(table, places["pages"], sessions)
        wrong = write(table, {name: places[name] for name in ("short", "long")}, sessions)
        print(
            "\nAfter the replies: " + (", ".join(wrong) or "no number double or left out, no drift")
        )
        return wrong
    finally:
        site.stop()


def main(posts: int) -> int:
    site = Forum(name="forum", workers=TWO).prepare()
    site.fill(posts)
    return bool(measure(site))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000))
