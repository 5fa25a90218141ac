"""Asking providers whether all is still correct, and what follows when nobody answers."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from commons.notices.actions import notices
from commons.notices.models import Notice
from commons.safety import audit

from ..audit_actions import REMINDED
from ..freshness import stages
from ..freshness.providers import pages_of, people_of
from ..freshness.rounds import Round, rounds
from ..models import Freshness, Reminder, Removal, Service, ServicePage
from . import confirmations, removals, reported

NOTICE = "services:reminder"


def keep_fresh() -> tuple[int, int]:
    """What is done every hour. (services whose providers were reminded, services taken off)."""
    reported.tell_providers()
    reported.contradict()
    settle()
    today = timezone.localdate()
    found = rounds(today)
    return send_due(found), take_off_due(found)


@transaction.atomic
def send_due(found: list[Round]) -> int:
    """One notice and one link for an organisation, however many of its services are due."""
    today = timezone.localdate()
    due = {}
    for row in found:
        if stage := stages.due(age=row.age, days=row.days, sent=row.sent, today=today):
            due[row.service] = stage
    groups = defaultdict(list)
    pages = ServicePage.objects.filter(service__in=list(due), live=True).order_by("locale", "pk")
    for page in pages.select_related("service").prefetch_related("participations"):
        if page.service_id not in {one.service_id for one in groups[page.provider]}:
            groups[page.provider].append(page)
    for provider, theirs in groups.items():
        _remind(provider, theirs, due)
    return len(due)


def _remind(provider, pages, due) -> None:
    whole = provider is not None and len(pages) > 1
    link = confirmations.make(
        service=None if whole else pages[0].service, organization=provider if whole else None
    )
    made = [
        Reminder.objects.create(
            service=page.service,
            stage=due[page.service_id],
            sent_at=timezone.now(),
            link=link,
        )
        for page in pages
    ]
    for row in made:
        audit.record(REMINDED, row.service, None, stage=row.stage)
    worst = max(made, key=lambda row: list(stages.Stage).index(row.stage))
    notices.send(kind=NOTICE, about=worst, to=people_of(pages), key=f"link:{link.pk}")


def settle() -> None:
    """Mark as delivered, from now on, what was read on the site or went out in a letter."""
    waiting = Reminder.objects.filter(delivered_at=None, link__isnull=False)
    links = dict(waiting.values_list("pk", "link"))
    told = Notice.objects.filter(
        content_type=ContentType.objects.get_for_model(Reminder), object_id__in=list(links)
    )
    arrived = told.filter(read_at__isnull=False) | told.filter(letter__sent_at__isnull=False)
    reached = {links[pk] for pk in arrived.values_list("object_id", flat=True)}
    waiting.filter(link__in=reached).update(delivered_at=timezone.now())


@transaction.atomic
def delivered_by_hand(*, link, by) -> None:
    """A coordinator sent the words of the link themselves, by WhatsApp for example.

    It counts from today, as the first reminder that has not arrived. Twice a day is no mistake.
    """
    today, now = timezone.localdate(), timezone.now()
    services = [page.service for page in pages_of(link)]
    told = link.reminders.filter(delivered_at__date=today).values_list("service")
    known = {pk for (pk,) in told}
    found = {row.service: row for row in rounds(today, among=[one.pk for one in services])}
    for service in services:
        if service.pk in known:
            continue
        stage = stages.Stage.BEFORE
        if row := found.get(service.pk):
            stage = stages.by_hand(age=row.age, days=row.days, delivered=row.delivered, today=today)
        link.reminders.create(service=service, stage=stage, sent_at=now, delivered_at=now)
        audit.record(REMINDED, service, by, stage=stage)


def take_off_due(found: list[Round]) -> int:
    """The oldest first, never more than the day's share, nothing while it is frozen."""
    chosen = Freshness.objects.order_by("-site__is_default_site", "pk").first() or Freshness()
    if chosen.frozen:
        return 0
    today = timezone.localdate()
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    already = Removal.objects.filter(made_at__gte=midnight).count()
    left = stages.share(published=len(found) + already, percent=chosen.share_a_day) - already
    old = [
        row
        for row in found
        if stages.may_leave(age=row.age, days=row.days, delivered=row.delivered, today=today)
    ]
    old.sort(key=lambda row: (-row.overdue, row.service))
    chosen = Service.objects.in_bulk([row.service for row in old[: max(left, 0)]])
    return sum(removals.take_off(service=service) is not None for service in chosen.values())
