import time
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wasl.backup import BackupError, keys, writing

NAME = "wasl-{:%Y-%m-%dT%H%M%SZ}.tar.gz.age"
OURS = "wasl-*.tar.gz.age"


class Command(BaseCommand):
    help = "Write database and files into one file, encrypted to BACKUP_RECIPIENTS."

    def add_arguments(self, parser):
        parser.add_argument(
            "--to", type=Path, help="The file to write; default: a new one in BACKUP_ROOT."
        )
        parser.add_argument(
            "--unless-newer-than",
            type=float,
            metavar="HOURS",
            help="Do nothing when the newest backup in BACKUP_ROOT is younger.",
        )

    def handle(self, *args, **options):
        if not (options["to"] or settings.BACKUP_ROOT):
            raise CommandError("Say where to with --to FILE, or set BACKUP_ROOT.")
        folder = Path(settings.BACKUP_ROOT or options["to"].parent)
        if options["unless_newer_than"] and self.is_young(folder, options["unless_newer_than"]):
            return
        target = options["to"] or folder / NAME.format(timezone.now())
        if target.exists():
            raise CommandError(f"{target} is already there.")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            counts = writing.make(target, keys.recipients(settings.BACKUP_RECIPIENTS))
        except (BackupError, OSError) as problem:
            raise CommandError(str(problem)) from problem
        if not options["to"]:
            self.drop_old(folder)
        if options["verbosity"]:
            rows, files = sum(counts["tables"].values()), sum(counts["files"].values())
            self.stdout.write(f"{target}: {rows} rows, {files} files")

    def is_young(self, folder: Path, hours: float) -> bool:
        newest = max((file.stat().st_mtime for file in folder.glob(OURS)), default=0)
        return newest > time.time() - hours * 3600

    def drop_old(self, folder: Path) -> None:
        for file in folder.glob(OURS):
            if file.stat().st_mtime < time.time() - settings.BACKUP_KEEP_DAYS * 86400:
                file.unlink()
