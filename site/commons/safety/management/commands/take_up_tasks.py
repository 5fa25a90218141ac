from django.core.management.base import BaseCommand

from commons.safety import unfinished


class Command(BaseCommand):
    help = "Put tasks that failed, or whose worker died, back into the queue when they are due."

    def handle(self, *args, **options):
        taken = unfinished.take_up()
        if taken and options["verbosity"]:
            self.stdout.write(f"{taken} tasks taken up again.")
