"""Which browser the journeys drive, and how it is started."""

import os
import shutil

# Debian's Chromium without windows comes first: it needs half of what the whole one does.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)

# A test browser that talks to nobody but the site.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-features=OptimizationHints,MediaRouter,Translate",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--no-pings",
]


def path() -> str | None:
    """The browser's file; CHROMIUM in the environment wins. None when there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def arguments() -> list[str]:
    """Chromium refuses its sandbox to root, as in a container."""
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
