"""What comes of what readers report: providers learn of it, and several reports count as a check."""

from datetime import timedelta

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from .. import remarks
from ..models import Service
from ..models.verification import Method, Result
from . import facts

ENOUGH = 3
WITHIN = timedelta(days=30)
LATE = timedelta(days=7)  # what an outage held back is told this long

# Sent with `service=` and `reports=` (rows) in a transaction; `reader_notices` listens.
corrected = Signal()


def tell_providers() -> None:
    """Of corrections, on the day after. Once each, however often it is called."""
    told = remarks.by_service(remarks.told(LATE))
    for service in Service.objects.filter(pk__in=list(told)):
        with transaction.atomic():
            corrected.send(Service, service=service, reports=told[service.pk])


def contradict() -> int:
    """Note as wrong what at least `ENOUGH` independent corrections of a month say since it was
    checked last. One account counts once; of those without an account one a day, because nobody
    can tell them apart. Returns how many services.

    A provider's answer is no check: what is contradicted stays so. But it sets aside, once, what
    was said before its day, so that from then on `ENOUGH` new ones are needed. Only the first
    answer since the check does: one that answers again and again would silence readers for ever.
    """
    told = remarks.by_service(remarks.corrections().filter(made_at__gte=timezone.now() - WITHIN))
    found = 0
    for service in Service.objects.filter(pk__in=list(told)):
        newest = service.verifications.telling().order_by("-verified_on", "-pk").first()
        if newest and newest.result == Result.WRONG:
            continue
        after = newest.verified_on if newest else None
        if len(_voices(told[service.pk], after, _answered(service, after))) >= ENOUGH:
            facts.verify(service=service, method=Method.REPORTS, result=Result.WRONG)
            found += 1
    return found


def _answered(service, after):
    """The day of the first answer of the last month since the check on the day `after`, or None."""
    days = [row.day for row in service.answers.filter(made_at__gte=timezone.now() - WITHIN)]
    return min((day for day in days if after is None or day >= after), default=None)


def _voices(reports, after, answered) -> set:
    """Accounts, and for those without one the day: whoever spoke independently and still counts."""
    days = [(row.by_id, timezone.localtime(row.made_at).date()) for row in reports]
    return {
        by or day
        for by, day in days
        if (after is None or day > after) and (answered is None or day >= answered)
    }
