"""Every published service with its age and what was sent about it since it was verified last."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Max
from django.utils import timezone

from ..models import Reminder, Removal, ServicePage
from ..models.status import State
from . import log


@dataclass
class Round:
    service: int
    age: int
    days: int
    since: date
    sent: dict[str, date] = field(default_factory=dict)
    delivered: dict[str, date] = field(default_factory=dict)

    @property
    def overdue(self) -> float:
        return self.age / self.days


def rounds(today: date, among=None) -> list[Round]:
    """Active, published services that nothing contradicts, in three queries; of the numbers `among`
    alone where they are given. Whoever was never verified is as old as its page; a service that was
    put back starts a round of its own.
    """
    only = {} if among is None else {"service__in": among}
    pages = ServicePage.objects.filter(live=True, service__status=State.ACTIVE, **only)
    pages = pages.annotate(found=log.newest_check())
    found: dict[int, Round] = {}
    back = dict(
        Removal.objects.filter(put_back_at__isnull=False, **only)
        .order_by()
        .values_list("service")
        .annotate(last=Max("put_back_at"))
    )
    for service, check, published in pages.values_list("service", "found", "first_published_at"):
        verified_on, contradicted, days = log.read(check)
        if contradicted or service in found:
            continue
        starts = [verified_on or _day(published) or today]
        if service in back:
            starts.append(_day(back[service]))
        since = max(starts)
        found[service] = Round(service, (today - since).days, days, since)
    by_service = defaultdict(list)
    for service, stage, sent_at, delivered_at in Reminder.objects.filter(**only).values_list(
        "service", "stage", "sent_at", "delivered_at"
    ):
        by_service[service].append((stage, _day(sent_at), _day(delivered_at)))
    for row in found.values():
        for stage, day, arrived in by_service[row.service]:
            if day >= row.since:
                row.sent[stage] = day
                if arrived:
                    row.delivered[stage] = arrived
    return list(found.values())


def _day(moment: datetime | None) -> date | None:
    return timezone.localtime(moment).date() if moment else None
