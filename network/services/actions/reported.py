"""What readers report alike, and independently, counts as a check that found something wrong."""

from collections import defaultdict
from datetime import timedelta

from django.utils import timezone

from commons.moderation import rules
from commons.moderation.models import Report

from ..models import Service, ServicePage
from ..models.verification import Method, Result
from . import facts

ENOUGH = 3
WITHIN = timedelta(days=30)


def contradict() -> int:
    """Note as wrong what at least `ENOUGH` independent corrections of a month say since it was
    checked last. One account counts once; of those without an account one a day, because nobody
    can tell them apart. Returns how many services.
    """
    rows = Report.objects.filter(
        case__kind="service",
        reason__in=rules.CORRECTIONS,
        made_at__gte=timezone.now() - WITHIN,
    )
    told = defaultdict(list)
    for page, by, made_at in rows.values_list("case__object_id", "by", "made_at"):
        told[page].append((by, timezone.localtime(made_at).date()))
    pages = ServicePage.objects.filter(pk__in=list(told)).values_list("pk", "service")
    services = defaultdict(list)
    for pk, service in pages:
        services[service] += told[str(pk)]
    found = 0
    for service in Service.objects.filter(pk__in=list(services)):
        newest = service.verifications.telling().order_by("-verified_on", "-pk").first()
        after = newest.verified_on if newest else None
        voices = {by or day for by, day in services[service.pk] if after is None or day > after}
        if len(voices) >= ENOUGH and not (newest and newest.result == Result.WRONG):
            facts.verify(service=service, method=Method.REPORTS, result=Result.WRONG)
            found += 1
    return found
