"""`python -m tests.measures.backup`: seconds and memory of a large backup, and of restoring it.

Sizes: `backup.py ROWS MEGABYTES`; 500,000 rows and 2,048 MB of random bytes unless given. Each step
is a process of its own on SQLite (or DATABASE_URL's, which must be an empty, migrated database).
"""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = 2 * 1024 * 1024
FILL = """
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import ModelLogEntry
from commons.accounts.models import User
from uuid import uuid4
user = User.objects.create_user("layla", display_name="ليلى")
kind, now = ContentType.objects.get_for_model(User), timezone.now()
for start in range(0, %d, 5000):
    ModelLogEntry.objects.bulk_create(
        ModelLogEntry(content_type=kind, object_id=str(user.pk), label="حساب", action="wagtail.edit",
            data={"reason": f"سبب من كلمات قليلة، رقم {start + n}"}, timestamp=now, uuid=uuid4(), user=user)
        for n in range(min(5000, %d - start)))
"""
PEAK = "import resource, sys, runpy; sys.argv = sys.argv[1:]; "
PEAK += "import atexit; atexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF)"
PEAK += ".ru_maxrss, file=sys.stderr)); runpy.run_path('manage.py', run_name='__main__')"


def step(title: str, environment: dict, *words: str) -> str:
    """Runs a command and prints how long it took and the most memory it held."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", PEAK, "manage.py", *words],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stderr.strip().splitlines()
    if done.returncode:
        raise SystemExit(f"{title}: {done.stderr}")
    seconds = time.perf_counter() - began
    print(f"{title}: {seconds:.0f} s, at most {int(lines[-1]) // 1024} MB", flush=True)
    return done.stdout.strip()


def main(rows: int = 500_000, megabytes: int = 2048) -> None:
    top = Path(tempfile.mkdtemp(prefix="wasl-backup-", dir=os.environ.get("TMPDIR")))
    try:
        public, key = pair(top)
        here, there = place(top / "here", public), place(top / "there", public)
        step("Migrating", here, "migrate", "--verbosity=0")
        shutil.copytree(top / "here", top / "there")
        step(f"Writing {rows} rows", here, "shell", "--no-imports", "-c", FILL % (rows, rows))
        media = top / "here" / "media" / "images"
        media.mkdir(parents=True)
        for _number in range(megabytes * 1024 * 1024 // FILE):
            (media / f"{secrets.token_hex(16)}.jpg").write_bytes(secrets.token_bytes(FILE))
        print(step("backup", here, "backup", f"--to={top / 'one.age'}"))
        print(f"{(top / 'one.age').stat().st_size / 1e6:.0f} MB")
        shutil.rmtree(top / "here")
        print(
            step(
                "restore --check", there, "restore", str(top / "one.age"), f"--key={key}", "--check"
            )
        )
        print(step("restore", there, "restore", str(top / "one.age"), f"--key={key}"))
    finally:
        shutil.rmtree(top)


def place(folder: Path, public: str) -> dict[str, str]:
    folder.mkdir(exist_ok=True)
    if folder.name == "there":
        folder.rmdir()  # copied once it is migrated
    return {
        "DJANGO_SETTINGS_MODULE": "wasl.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder / 'wasl.sqlite3'}",
        "DATA_ROOT": str(folder),
        "BACKUP_RECIPIENTS": public,
        "DEBUG": "0",  # or every query would be remembered
        "PYTHONWARNINGS": "ignore",
    }


def pair(top: Path) -> tuple[str, Path]:
    from pyrage import x25519

    made = x25519.Identity.generate()
    (top / "key.txt").write_text(f"{made}\n")
    return str(made.to_public()), top / "key.txt"


if __name__ == "__main__":
    main(*(int(size) for size in sys.argv[1:3]))
