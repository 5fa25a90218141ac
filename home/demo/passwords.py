"""The demo's passwords: made here, kept in one file outside Git that only its owner may read.

One line per account: `role sign-in-name password`.
"""

import os
import secrets
from pathlib import Path


def fresh() -> str:
    """Long enough for a demo that may stand on a network, and without letters that look alike."""
    alphabet = "abcdefghijkmnpqrstuvwxyz23456789"
    parts = ["".join(secrets.choice(alphabet) for _ in range(5)) for _ in range(3)]
    return "-".join(parts)


def read(file: Path) -> dict[str, str]:
    """{sign-in name: password}; empty when there is no file."""
    if not file.exists():
        return {}
    rows = (line.split() for line in file.read_text(encoding="utf-8").splitlines())
    return {row[1]: row[2] for row in rows if len(row) == 3}


def write(file: Path, rows: list[tuple[str, str, str]]) -> None:
    """Write (role, sign-in name, password) rows; the file is never readable by anybody else."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh_file = file.with_name(file.name + ".new")
    fresh_file.unlink(missing_ok=True)
    handle = os.open(fresh_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.writelines(f"{' '.join(row)}\n" for row in rows)
    fresh_file.replace(file)
