from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from commons.accounts import erased
from commons.accounts.actions import erasures
from commons.accounts.models import User
from wasl.backup import BackupError, keys, placing, unpacking


class Command(BaseCommand):
    help = "Restore a backup into an empty, migrated site; --check only opens and reads all of it."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--key", type=Path, required=True, help="The file with the private key."
        )
        parser.add_argument("--check", action="store_true", help="Restore nothing.")
        parser.add_argument(
            "--erased", type=Path, help="The list of erased accounts; default: in BACKUP_ROOT."
        )

    def handle(self, *args, **options):
        listed = options["erased"] or erased.file()
        if options["erased"] and not options["erased"].is_file():
            raise CommandError(f"{options['erased']} is not there.")
        settings.VAR.mkdir(parents=True, exist_ok=True)
        # mode 0700; deleted whatever happens
        with TemporaryDirectory(prefix="restore-", dir=settings.VAR) as name:
            try:
                if not options["check"]:
                    placing.refuse_unless_empty()
                end = unpacking.unpack(options["file"], keys.identities(options["key"]), Path(name))
                if not options["check"]:
                    placing.place(Path(name), end)
            except BackupError as problem:
                raise CommandError(str(problem)) from problem
        rows, files = sum(end["tables"].values()), sum(end["files"].values())
        if options["check"]:
            self.stdout.write(f"Whole and readable: {rows} rows, {files} files.")
            return
        gone = self.erase_again(listed)
        call_command("wagtail_update_index", verbosity=0, stdout=self.stdout)
        self.stdout.write(f"Restored: {rows} rows, {files} files. Erased again: {gone} accounts.")

    def erase_again(self, listed: Path | None) -> int:
        """Whoever was erased after the backup was made stays erased."""
        if listed is None or not listed.exists():
            self.stderr.write("No list of erased accounts was given: nobody was erased again.")
            return 0
        marks = {mark: keep_words for mark, keep_words, _ in erased.read(listed)}
        again = [user for user in User.objects.get_queryset() if erased.mark(user) in marks]
        for user in again:
            erasures.carry_out(member=user, keep_words=marks[erased.mark(user)])
        return len(again)
