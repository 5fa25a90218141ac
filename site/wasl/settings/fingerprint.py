"""A name for the shape of the database, so that a kept test database is never a stale one."""

import hashlib
from pathlib import Path


def of_migrations(root: Path) -> str:
    """Twelve characters that change with any migration of ours or any locked library."""
    found = hashlib.sha256()
    for file in [*sorted(root.glob("**/migrations/*.py")), root / "requirements.txt"]:
        if ".venv" not in file.parts:
            found.update(str(file.relative_to(root)).encode() + file.read_bytes())
    return found.hexdigest()[:12]
