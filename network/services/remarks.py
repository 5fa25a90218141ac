"""What readers said is wrong with a service, as its provider may know it: reasons and days.

Never who said it, never their words, and no day before it is over: the hour, or a word, would lead
to whoever stood at the counter then. Complaints are not among them.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from commons.moderation import rules
from commons.moderation.models import Report

KIND = "service"
SHOWN_FOR = timedelta(days=180)


@dataclass
class Remark:
    """One reason: how often, on which days (newest first), and how many nobody answered yet."""

    label: str
    days: Counter = field(default_factory=Counter)
    waiting: int = 0

    @property
    def count(self) -> int:
        return sum(self.days.values())

    @property
    def by_day(self) -> list[tuple[date, int]]:
        return sorted(self.days.items(), reverse=True)


def corrections():
    """Reports of all services that say something is wrong with what is told of them."""
    return Report.objects.filter(
        case__kind=KIND, case__confidential=False, reason__in=rules.CORRECTIONS
    )


def told(since: timedelta):
    """Of these, what providers may know by now: whatever was said before today."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return corrections().filter(made_at__lt=midnight, made_at__gte=midnight - since)


def of(service) -> list[Remark]:
    """By reason, those said most often first."""
    answered = service.answers.first()
    found: dict[str, Remark] = {}
    for reason, made_at in _of(service).values_list("reason", "made_at"):
        day = timezone.localtime(made_at).date()
        remark = found.setdefault(reason, Remark(str(rules.RULES[reason])))
        remark.days[day] += 1
        remark.waiting += answered is None or day >= answered.day
    return sorted(found.values(), key=lambda remark: -remark.count)


def waiting(service) -> int:
    """How many came since the provider answered last."""
    rows, answered = _of(service), service.answers.first()
    if answered is None:
        return rows.count()
    midnight = timezone.localtime(answered.made_at).replace(hour=0, minute=0, second=0)
    return rows.filter(made_at__gte=midnight.replace(microsecond=0)).count()


def _of(service):
    pages = [str(pk) for pk in service.pages.values_list("pk", flat=True)]
    return told(SHOWN_FOR).filter(case__object_id__in=pages)


def by_service(reports) -> dict[int, list[Report]]:
    """These reports under the numbers of their services; those of pages that are gone left out."""
    from .models import ServicePage

    rows = list(reports.select_related("case"))
    pages = ServicePage.objects.filter(pk__in={row.case.object_id for row in rows})
    services = {str(pk): service for pk, service in pages.values_list("pk", "service")}
    found = defaultdict(list)
    for row in rows:
        if service := services.get(row.case.object_id):
            found[service].append(row)
    return dict(found)
