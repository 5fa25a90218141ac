"""Who was erased, so that a restored backup does not bring them back.

One line for each: a mark that only somebody who already has the account's row can make again, and
whether the words stay. The list lies beside the backups, outside the database, and is gone through
after a restore. A line is dropped when no backup is kept any more that is older than it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.utils import timezone


def file() -> Path | None:
    """Where the list lies; None where no backups are made."""
    return Path(settings.BACKUP_ROOT) / "erased.txt" if settings.BACKUP_ROOT else None


def mark(member) -> str:
    """Stands for an account without naming it; numbers alone might be given out again."""
    return sha256(f"{member.pk} {member.joined_at.timestamp()!r}".encode()).hexdigest()[:40]


def remember(mark: str, keep_words: bool) -> None:
    place = file()
    if place is None:
        return
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    place.touch(mode=0o600)
    with place.open("a", encoding="ascii") as lines:
        lines.write(f"{mark} {'words' if keep_words else 'all'} {timezone.now():%Y-%m-%d}\n")


def read(place: Path) -> Iterator[tuple[str, bool, date]]:
    """(mark, whether words stay, day). Lines that are none are passed over."""
    for line in place.read_text(encoding="ascii", errors="replace").splitlines():
        parts = line.split()
        if len(parts) == 3 and len(parts[0]) == 40:
            yield parts[0], parts[1] == "words", date.fromisoformat(parts[2])


def prune() -> int:
    """Drops lines older than the oldest backup that is kept. Returns how many."""
    place = file()
    if place is None or not place.exists():
        return 0
    first = timezone.now().date() - timedelta(days=settings.BACKUP_KEEP_DAYS + 2)
    lines = list(read(place))
    kept = [line for line in lines if line[2] >= first]
    if len(kept) < len(lines):
        text = "".join(f"{m} {'words' if w else 'all'} {day}\n" for m, w, day in kept)
        place.write_text(text, encoding="ascii")
    return len(lines) - len(kept)
