"""A real site does not start on a setting that would betray it, and says which one it was."""

import os
import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT

GOOD = {
    "SECRET_KEY": "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "wasl.example.org",
    "SITE_URL": "https://wasl.example.org",
}


def start(**changes: str) -> subprocess.CompletedProcess:
    """Import the production settings in a process of its own, in a clean environment."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "site:."} | GOOD | changes
    code = "import wasl.settings.production as s; print(s.DEBUG, s.SESSION_COOKIE_NAME)"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={name: value for name, value in environment.items() if value},
        capture_output=True,
        text=True,
        check=False,
    )


def test_starts_with_good_settings():
    done = start()
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["False", "__Host-session"]


@pytest.mark.parametrize(
    ("named", "changes"),
    [
        ("SECRET_KEY", {"SECRET_KEY": ""}),
        ("SECRET_KEY", {"SECRET_KEY": "short"}),
        ("SECRET_KEY", {"SECRET_KEY": "insecure-local-" + "x" * 60}),
        ("DEBUG", {"DEBUG": "1"}),
        ("ALLOWED_HOSTS", {"ALLOWED_HOSTS": ""}),
        ("ALLOWED_HOSTS", {"ALLOWED_HOSTS": "*"}),
    ],
)
def test_refuses_and_says_which(named, changes):
    done = start(**changes)
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert done.stderr.strip().splitlines()[-1].split(": ", 1)[1].startswith(named)
