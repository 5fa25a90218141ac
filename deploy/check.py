"""Every check that is not a test, one after the other; all are run, and the failed ones named."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent

TEMPLATES = [str(file) for file in sorted((ROOT / "templates").rglob("*.html"))]

# A real site's environment, with a secret that guards nothing.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "wasl.settings.production",
    "SECRET_KEY": "only-for-the-check-" + "".join(chr(97 + n % 26) for n in range(60)),
    "ALLOWED_HOSTS": "wasl.example.org",
    "SITE_URL": "https://wasl.example.org",
    "DEBUG": "0",
    "DEMO": "0",
}

CHECKS: list[tuple[str, list[str], dict[str, str]]] = [
    ("Python style", ["ruff", "check", "."], {}),
    ("Python format", ["ruff", "format", "--check", "."], {}),
    ("Template format", ["djade", "--check", "--target-version", "5.2", *TEMPLATES], {}),
    ("Template faults", ["djlint", "--lint", "--quiet", "templates"], {}),
    ("Layers", ["lint-imports", "--cache-dir", ".cache/import-linter"], {"PYTHONPATH": "site:."}),
    ("Missing migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"], {}),
    ("Messages", ["python", "manage.py", "translate", "--check"], {}),
    (
        "Production settings",
        ["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        PRODUCTION,
    ),
]


def main() -> int:
    failed = []
    for title, command, extra in CHECKS:
        started = time.monotonic()
        print(f"— {title}", flush=True)
        done = subprocess.run(
            [BIN / command[0], *command[1:]], cwd=ROOT, env=os.environ | extra, check=False
        )
        print(
            f"  {'ok' if done.returncode == 0 else 'FAILED'} ({time.monotonic() - started:.1f} s)",
            flush=True,
        )
        if done.returncode:
            failed.append(title)
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
