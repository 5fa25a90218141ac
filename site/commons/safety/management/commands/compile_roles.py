"""Turns the roles into Wagtail groups. Safe to run again."""

from django.core.management.base import BaseCommand

from commons.safety.compiling import compile_roles


class Command(BaseCommand):
    help = "Makes the group of every role hold exactly that role's rights."

    def handle(self, **options):
        for group in compile_roles():
            self.stdout.write(group.name)
