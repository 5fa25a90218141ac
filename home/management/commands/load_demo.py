"""Fills an empty site with the demo. Safe to run again."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo import load
from home.demo.load import accounts, many, many_posts

WIDTH = 24


class Command(BaseCommand):
    help = "Fills an empty site with the demo: a made-up network in the Aleppo countryside."

    def add_arguments(self, parser):
        parser.add_argument(
            "--services",
            type=int,
            default=0,
            metavar="NUMBER",
            help="Fill up with bulk services to this number, for measuring; run update_index after it.",
        )
        parser.add_argument(
            "--posts",
            type=int,
            default=0,
            metavar="NUMBER",
            help="Add a forum of this many posts, once, for measuring; at least 1000.",
        )

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError(
                "The demo is for demo sites: set DEMO=1, which also shows its banner on every page "
                "and keeps search engines away. For a real site use: manage.py setup_site"
            )
        call_command("createcachetable", verbosity=0)
        if load.is_loaded():
            accounts.restore()
            self.stdout.write(f"The demo is loaded already (version {load.VERSION}).")
        else:
            load.load(tell=self._tell)
            self.stdout.write("")
        if options["services"]:
            added = many.load(number=options["services"], tell=self._telling("Services"))
            self.stdout.write(f"{added} services were added.")
        if options["posts"]:
            added = many_posts.load(number=options["posts"], tell=self._telling("Posts"))
            self.stdout.write(f"{added} posts were added.")
        if options["verbosity"] > 0:
            self._show_passwords()

    def _telling(self, what: str):
        return lambda done, of: self.stdout.write(f"{what} {done}/{of}")

    def _tell(self, done: int, of: int, what: str) -> None:
        filled = WIDTH * done // of
        bar = "#" * filled + "." * (WIDTH - filled)
        line = f"Demo [{bar}] {done}/{of} {what}"
        if self.stdout.isatty():
            self.stdout.write(f"\r{line:<78}", ending="")
            self.stdout.flush()
        else:
            self.stdout.write(line)

    def _show_passwords(self) -> None:
        self.stdout.write(f"Accounts (kept in {settings.DEMO_PASSWORDS.name}):")
        for line in settings.DEMO_PASSWORDS.read_text(encoding="utf-8").splitlines():
            self.stdout.write(f"  {line}")
