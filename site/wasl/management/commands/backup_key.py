from django.core.management.base import BaseCommand

from wasl.backup import keys


class Command(BaseCommand):
    help = "Make a pair of keys for backups. Run it on your own machine, not on the server."

    def handle(self, *args, **options):
        public, private = keys.new_pair()
        self.stdout.write(f"# public key: {public}")
        self.stdout.write(private)
        self.stderr.write(
            "The public key goes into BACKUP_RECIPIENTS on the server. The line AGE-SECRET-KEY-1… "
            "opens every backup: keep it on paper or on another machine, in two places, never on "
            "the server. Who loses it loses the backups."
        )
