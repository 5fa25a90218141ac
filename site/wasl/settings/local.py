"""The secret of a local copy: made on the first run, kept out of git, never used in production."""

import secrets
from pathlib import Path

PREFIX = "insecure-local-"


def secret_key(file: Path) -> str:
    """The key in `file`, made with mode 0600 when it is not there yet."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(PREFIX + secrets.token_urlsafe(50), encoding="ascii")
    return file.read_text(encoding="ascii").strip()
