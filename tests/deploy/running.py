"""The site as the recipes in deploy/ run it: gunicorn on a Unix socket, the worker, the schedule.

One folder holds all it writes: the database (SQLite), both storages, the cache, mail as files,
temporary files, and what the services say.
"""

import os
import secrets
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.databases import ROOT
from tests.journeys.served import free_port

HOST = "wasl.example.org"
PATIENCE = 60  # seconds until the server must answer


def recipe(unit: str) -> list[str]:
    """The command of a service, with this Python and this checkout."""
    lines = (ROOT / "deploy" / unit).read_text(encoding="utf-8").splitlines()
    start = next(line for line in lines if line.startswith("ExecStart="))
    words = shlex.split(start.removeprefix("ExecStart="))
    words[0] = words[0].replace("/srv/wasl/app/.venv/bin", str(Path(sys.executable).parent))
    return words


class Running:
    """`told` is what was said while it was set up."""

    told = ""

    def __init__(self, folder: Path, url: str, **environment: str):
        self.folder = folder
        self.socket = self.folder / "wasl.sock"
        self.port = free_port()
        self.processes: list[subprocess.Popen] = []
        for name in ("data", "mail", "tmp"):
            (self.folder / name).mkdir(exist_ok=True)
        self.secret = secrets.token_urlsafe(60)
        self.environment = os.environ | {
            "ALLOWED_HOSTS": HOST,
            "BIND": f"unix:{self.socket}",
            "DATABASE_URL": url,
            "DATA_ROOT": str(self.folder / "data"),
            "DJANGO_SETTINGS_MODULE": "tests.deploy.settings",
            "EMAIL_URL": f"filemail:///{self.folder / 'mail'}",
            "PYTHONPATH": "site:.",
            "PYTHONWARNINGS": "ignore",
            "SECRET_KEY": self.secret,
            "SITE_URL": f"https://{HOST}",
            "TMPDIR": str(self.folder / "tmp"),
            "TRUSTED_PROXY_COUNT": "1",
            "WEB_WORKERS": "1",
            **environment,
        }

    def start(self, unit: str, *words: str) -> subprocess.Popen:
        """A service by its recipe; `words` are added to its command."""
        with (self.folder / f"{unit}.log").open("ab") as log:
            started = subprocess.Popen(
                [*recipe(unit), *words], cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        self.processes.append(started)
        return started

    def serve(self) -> "Running":
        # Beside its socket it listens on this machine: for visits that come straight to it, past
        # the proxy, which count as https too.
        doors = [f"--bind=unix:{self.socket}", f"--bind=127.0.0.1:{self.port}"]
        server = self.start("wasl.service", *doors, "--forwarded-allow-ips=*")
        until = time.monotonic() + PATIENCE
        while not self.socket.exists():
            if server.poll() is not None or time.monotonic() > until:
                raise RuntimeError("The site did not start:\n" + self.said("wasl.service"))
            time.sleep(0.05)
        return self

    def work(self) -> None:
        """Everything that waits in the queue, by a worker of its own."""
        worker = self.start("wasl-tasks.service", "--batch", "--no-startup-delay")
        assert worker.wait(timeout=PATIENCE) == 0, self.said("wasl-tasks.service")

    def manage(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE * 5,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def said(self, unit: str) -> str:
        return (self.folder / f"{unit}.log").read_text(encoding="utf-8", errors="replace")

    def letters(self) -> str:
        return "\n".join(file.read_text() for file in sorted((self.folder / "mail").iterdir()))

    def stop(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
