"""Drawing comments again after an upgrade."""

from django.core.management.base import BaseCommand

from commons.comments.actions import drawing


class Command(BaseCommand):
    help = (
        "Draws again, from the words as they were typed, the comments that an earlier version of "
        "the door for texts drew. Stopped half way, it goes on where it was; twice changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--batch", type=int, default=500, help="comments in one transaction")
        parser.add_argument("--count", action="store_true", help="only say how many there are")

    def handle(self, *args, **options):
        waiting = drawing.outdated().count()
        self.stdout.write(f"outdated: {waiting}")
        if options["count"]:
            return
        done = 0
        while number := drawing.again(most=max(1, options["batch"])):
            done += number
            self.stdout.write(f"drawn: {done}")
