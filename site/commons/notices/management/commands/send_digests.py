"""Gathers and sends the digests that are due, and whatever else was left waiting for mail."""

import logging

from django.core.management.base import BaseCommand

from commons.accounts.models import User
from commons.notices.actions import letters
from commons.notices.tasks import post_letter

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Send the daily and weekly digests that are due, and mail that was left over. "
        "May be run twice and by several machines at once."
    )

    def handle(self, *args, **options):
        stale = letters.retry()
        gathered = [letter.pk for letter in self.gathered()]
        for letter_id in stale + gathered:
            post_letter.enqueue(letter_id)
        if options["verbosity"]:
            self.stdout.write(f"{len(gathered)} letters gathered, {len(stale)} tried again.")

    def gathered(self):
        for rhythm in letters.RHYTHMS:
            people = User.objects.filter(pk__in=letters.waiting_people(rhythm), is_active=True)
            for user in people.iterator():
                try:
                    letter = letters.gather(user=user, rhythm=rhythm)
                except Exception:  # one member's trouble is not the others'
                    log.exception("No %s letter could be gathered for account %s", rhythm, user.pk)
                    continue
                if letter:
                    yield letter
