"""Taking back a wave of spam from the command line."""

from datetime import datetime

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from commons.moderation.actions import waves
from commons.moderation.models import Wave
from commons.moderation.refused import Conflict
from commons.moderation.windows import Window

HOURS = ["accounts-from", "accounts-until", "contents-from", "contents-until"]


class Command(BaseCommand):
    help = (
        "Hides what a wave of accounts or a window of time wrote, closes the accounts for 30 days "
        "and ends their sessions. Only counts, unless --yes is given; --undo NUMBER undoes it."
    )

    def add_arguments(self, parser):
        for name in HOURS:
            parser.add_argument(
                f"--{name}", type=moment, metavar="YYYY-MM-DDTHH:MM", help="in the site's time zone"
            )
        parser.add_argument("--reason", default="", help="written into the audit trail")
        parser.add_argument(
            "--everybody", action="store_true", help="also members who have earned trust"
        )
        parser.add_argument("--yes", action="store_true", help="do it; otherwise only count")
        parser.add_argument("--undo", type=int, metavar="NUMBER", help="the wave to undo")

    def handle(self, *args, **options):
        if options["undo"] is not None:
            return self.undo(options["undo"])
        hours = {name.replace("-", "_"): options[name.replace("-", "_")] for name in HOURS}
        window = Window(**hours, spare=not options["everybody"])
        if window.is_empty:
            raise CommandError("Say from when: --accounts-from, --contents-from, or both.")
        if not options["yes"]:
            self.say(waves.count(window))
            self.stdout.write("Nothing was changed. Add --yes to take it back.")
            return None
        wave = waves.take_back(window=window, reason=options["reason"])
        self.say(wave.counts)
        self.stdout.write(f"Taken back. To undo it: take_back --undo {wave.pk}")
        return None

    def say(self, counts: dict) -> None:
        self.stdout.write(f"accounts: {counts['accounts']}")
        self.stdout.write(f"contents: {counts['things']} (held: {counts['held']})")
        for kind, number in sorted(counts["kinds"].items()):
            self.stdout.write(f"  {kind}: {number}")

    def undo(self, number: int) -> None:
        wave = Wave.objects.filter(pk=number).first()
        if wave is None:
            raise CommandError(f"There is no wave {number}.")
        try:
            waves.undo(wave=wave)
        except Conflict as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write("Undone.")


def moment(text: str) -> datetime:
    """Raises ValueError, which argparse turns into a message."""
    found = parse_datetime(text.strip())
    if found is None:
        raise ValueError(text)
    return found if timezone.is_aware(found) else timezone.make_aware(found)
