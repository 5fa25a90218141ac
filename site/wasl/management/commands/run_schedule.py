import signal

from django.core.management.base import BaseCommand

from wasl import schedule


class Command(BaseCommand):
    help = "Do the periodic work of site/wasl/schedule.py until stopped, or once with --once."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Run every job once and stop.")

    def handle(self, *args, **options):
        if options["once"]:
            for name in schedule.run_due(schedule.JOBS, {}, 0):
                self.stdout.write(name)
            return
        going = [True]
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: going.clear())
        schedule.loop(lambda: bool(going))
