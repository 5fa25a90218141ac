"""A server process on a database of its own, seeded with the demo: what the journeys visit.

The seed is kept under a name made from the code that made it; each run works on a copy, so that no
journey can spoil another run, the developer's own database or the test database.
"""

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "journeys"
CODE = ("site", "network", "search", "home", "forum", "locale", "requirements.txt")
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")  # each process of a shared run has its own
SEED = ("compilemessages", "load_demo")
# manage.py, looking for garbage less often: a quarter of migrating went into that.
MANAGE = """
import gc, runpy, sys
gc.set_threshold(20_000, 20, 20)
sys.argv[0] = "manage.py"
runpy.run_path("manage.py", run_name="__main__")
"""
WORKERS = ("--worker-class", "gthread", "--threads", "6")
PATIENCE = 60  # seconds until the server must answer


def code_digest() -> str:
    """Ten characters that change with any file the seed is made by."""
    found = hashlib.sha256(os.environ.get("DATABASE_URL", "").encode())
    for name in CODE:
        top = ROOT / name
        files = sorted(top.rglob("*")) if top.is_dir() else [top]
        for file in files:
            if file.suffix in {".py", ".po", ".txt", ".json", ".jpg", ".png", ".html"}:
                found.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return found.hexdigest()[:10]


def on_postgresql() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


@contextmanager
def alone(what: str) -> Iterator[None]:
    """One process at a time; the others wait for what it makes."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Served:
    """One seeded copy and the server in front of it.

    `labelled`: with the demo's banner and its `noindex`; an audit of what search engines meet is
    for a site without them.
    """

    name: str = f"run{WORKER}"
    labelled: bool = True
    port: int = 0  # a free one, once it is served
    process: subprocess.Popen | None = None
    workers: tuple[str, ...] = WORKERS  # options of gunicorn

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def folder(self) -> Path:
        return CACHE / self.name

    @property
    def file(self) -> Path:
        return self.folder / "wasl.sqlite3"

    @property
    def seed(self) -> str:
        return f"seed-{code_digest()}"

    def environment(self, folder: Path, database: str) -> dict[str, str]:
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "wasl.settings.dev",
            "PYTHONPATH": "site:.",
            "PYTHONWARNINGS": "ignore",
            "DATABASE_URL": database,
            "DEMO": "1",
            "DEBUG": "1",
            "SECRET_KEY": "insecure-local-journeys-only",
            "SITE_URL": self.url,
            "DATA_ROOT": str(folder),
            "DEMO_PASSWORDS": str(folder / "passwords"),
        }

    def database(self, name: str) -> str:
        """The address of database `name`: a file in its folder, or a database of PostgreSQL."""
        if on_postgresql():
            parts = urlsplit(os.environ["DATABASE_URL"])
            return urlunsplit(parts._replace(path=f"/wasl_journeys_{name.replace('-', '_')}"))
        return f"sqlite:///{CACHE / name / 'wasl.sqlite3'}"

    def manage(self, *arguments: str, name: str | None = None) -> str:
        """Run a management command on this copy; its output. Raises with what it said when it fails."""
        name = name or self.name
        environment = self.environment(CACHE / name, self.database(name))
        if arguments[0] != "shell":  # where pages are asked, as they are served
            environment["DEBUG"] = "0"  # or every query would be remembered
        done = subprocess.run(
            [sys.executable, "-c", MANAGE, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"manage.py {' '.join(arguments)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def account(self, role: str) -> tuple[str, str]:
        """Sign-in name and password of the demo's account of a role; see `home.demo.passwords`."""
        return next((row[1], row[2]) for row in self._passwords() if row[0] == role)

    def password(self, name: str) -> str:
        """Of the demo's account with this sign-in name."""
        return next(row[2] for row in self._passwords() if row[1] == name)

    def _passwords(self) -> list[list[str]]:
        lines = (self.folder / "passwords").read_text(encoding="utf-8").splitlines()
        return [line.split() for line in lines]

    def prepare(self) -> "Served":
        """The seeded copy, for commands; nothing is served yet."""
        self.port = self.port or free_port()
        with alone("seed"):
            self._make_seed()
            self._copy_seed()
        return self

    def start(self) -> "Served":
        self.prepare()
        return self.serve()

    def serve(self) -> "Served":
        """The copy as it stands."""
        command = [
            sys.executable,
            "-m",
            "gunicorn",
            "wasl.wsgi",
            "--bind",
            f"127.0.0.1:{self.port}",
        ]
        command += [*self.workers, "--no-control-socket", "--timeout", "120"]
        with (self.folder / "server.log").open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment(self.folder, self.database(self.name))
                | {"DEMO": "1" if self.labelled else "0"},
                stdout=log,
                stderr=log,
            )
        self._wait()
        return self

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()
        self.drop()

    def log(self) -> str:
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                return self._ask()
            except OSError:
                time.sleep(0.2)
        raise RuntimeError("The site did not start:\n" + self.log())

    def _ask(self) -> None:
        """Raises OSError while nobody answers."""
        with suppress(urllib.error.HTTPError):
            urllib.request.urlopen(self.url + "/admin/login/", timeout=20).close()

    def _make_seed(self) -> None:
        """The demo, on top of what the tests migrated already when they ran before."""
        from . import migrated

        seed = Served(name=self.seed, port=self.port)
        if (seed.folder / "done").exists() and seed.exists():
            return
        for old in CACHE.glob("seed-*"):
            shutil.rmtree(old)
            Served(name=old.name).drop()
        seed.drop()
        seed.copy(migrated.made())
        for command in SEED:
            seed.manage(command)
        (seed.folder / "done").touch()

    def _copy_seed(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.drop()
        self.copy(Served(name=self.seed))

    def copy(self, other: "Served") -> None:
        """Take over the database and the files of `other`."""
        shutil.copytree(other.folder, self.folder, dirs_exist_ok=True)
        self.create(like=other.named)

    # --- PostgreSQL only; a SQLite database is a file that lies in the folder
    def _sql(self, statement: str) -> list[tuple]:
        if not on_postgresql():
            return []
        import psycopg

        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    @property
    def named(self) -> str:
        """The database as its server knows it."""
        return urlsplit(self.database(self.name)).path.lstrip("/")

    def exists(self) -> bool:
        if not on_postgresql():
            return self.file.exists()
        return bool(self._sql(f"SELECT 1 FROM pg_database WHERE datname = '{self.named}'"))

    def drop(self) -> None:
        self._sql(f'DROP DATABASE IF EXISTS "{self.named}" WITH (FORCE)')

    def tidy(self) -> None:
        """What the server does by itself, some time after rows were filled in."""
        if on_postgresql():
            import psycopg

            with psycopg.connect(self.database(self.name), autocommit=True) as connection:
                connection.execute("VACUUM ANALYZE")

    def create(self, like: str = "template0") -> None:
        self._sql(f'CREATE DATABASE "{self.named}" TEMPLATE "{like}"')
