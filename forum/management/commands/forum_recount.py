from django.core.management.base import BaseCommand

from forum.actions import counting


class Command(BaseCommand):
    help = "Take the forum's figures from its posts anew; says how many topics had a wrong one."

    def handle(self, *args, **options):
        wrong = counting.recount_all()
        self.stdout.write(f"{wrong} topics had a wrong figure.")
