from django.core.management.base import BaseCommand, CommandError

from commons.safety import keeping


class Command(BaseCommand):
    help = "Delete what has been kept as long as was promised; says how many rows of each kind."

    def handle(self, *args, **options):
        failed = []
        for rule in keeping.every():
            try:
                count = rule.purge()
            except Exception as error:  # noqa: BLE001, one rule that fails must not hold up the others
                failed.append(f"{rule.key}: {error!r}")
                continue
            if count and options["verbosity"]:
                self.stdout.write(f"{rule.key}: {count}")
        if failed:
            raise CommandError("Some rules of keeping failed. " + " ".join(failed))
