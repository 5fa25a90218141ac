"""CPU of a server and of its database, as the kernel counts it."""

import os
from pathlib import Path
from urllib.parse import urlsplit

TICKS = os.sysconf("SC_CLK_TCK")


def seconds(pid: int) -> float:
    """User and system time of a process; 0 once it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / TICKS


def workers(master: int) -> list[int]:
    """The processes that a server began."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text()
    return [int(pid) for pid in children.split()]


def backends(address: str) -> list[int]:
    """Those of PostgreSQL that serve this database, when it runs on this machine."""
    import psycopg

    parts = urlsplit(address)
    asked = "SELECT pid FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
    with psycopg.connect(address) as connection:
        found = [pid for (pid,) in connection.execute(asked, [parts.path.lstrip("/")])]
    return [pid for pid in found if Path(f"/proc/{pid}").exists()]


class Meter:
    """`with Meter(master, address) as spent:`, then `spent.application` and `spent.database` in
    seconds; `database` is None without PostgreSQL.
    """

    def __init__(self, master: int, address: str):
        self.workers = workers(master)
        self.backends = backends(address) if address.startswith("postgres") else None

    def __enter__(self) -> "Meter":
        self.before = self._now()
        return self

    def __exit__(self, *error) -> None:
        now = self._now()
        self.application = now[0] - self.before[0]
        self.database = None if self.backends is None else now[1] - self.before[1]

    def _now(self) -> tuple[float, float]:
        return sum(map(seconds, self.workers)), sum(map(seconds, self.backends or ()))
