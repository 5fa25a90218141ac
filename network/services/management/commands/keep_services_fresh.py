from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from network.services.actions import reminders


class Command(BaseCommand):
    help = "Reminds providers of services that age, and takes off what nobody confirmed."

    def handle(self, *args, **options):
        reminded, taken = reminders.keep_fresh()
        self.stdout.write(
            _("Reminded of %(reminded)s services, took off %(taken)s.")
            % {"reminded": reminded, "taken": taken}
        )
