from django.core.management.base import BaseCommand

from wasl import messages


class Command(BaseCommand):
    help = (
        "Compile locale/*/LC_MESSAGES/django.po with Babel; replaces Django's, which needs gettext."
    )
    requires_system_checks = ()

    def handle(self, *args, **options):
        for file in messages.compile_all():
            if options["verbosity"] > 0:
                self.stdout.write(f"Compiled {file.relative_to(messages.ROOT)}")
