"""Which services are open at a moment, asked of the database: the same rules as `state`."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from .schedule import DAY, Rule


def open_at(at: datetime) -> Exists:
    """Whether a place of the service `OuterRef("service")` is open at the aware moment `at`."""
    return Exists(_open_places(at).filter(service=OuterRef("service")))


def services_open_at(at: datetime):
    """The ids of the services with a place that is open at `at`, for `service__in`."""
    return _open_places(at).order_by().values("service")


def _open_places(at: datetime):
    from ..models import OpeningHours, ServicePlace

    local = timezone.localtime(at)
    today, minute = local.date(), local.hour * 60 + local.minute
    yesterday = today - timedelta(days=1)
    slots = OpeningHours.objects.order_by()
    special = slots.filter(_covering(today), valid_from__isnull=False)

    # As lists of places, not place by place: SQLite would look through a whole weekday for each.
    def at_a(found) -> Q:
        return Q(pk__in=found.values("place"))

    open_places = (
        at_a(_holding(slots, today, rule=Rule.WEEKLY, **_running(today, minute)))
        | at_a(_holding(slots, yesterday, rule=Rule.WEEKLY, **_running(yesterday, minute + DAY)))
        | at_a(_holding(slots, today, rule=Rule.ALWAYS))
        | (Q(hours=Rule.ALWAYS) & ~at_a(special))
    )
    return ServicePlace.objects.shown().filter(open_places)


def _running(day, minute: int) -> dict:
    return {"weekday": day.weekday(), "opens__lte": minute, "closes__gt": minute}


def _covering(day) -> Q:
    return Q(valid_from__isnull=True) | Q(valid_from__lte=day, valid_to__gte=day)


def _holding(slots, day, **wanted):
    """The rows among `slots` that hold on `day`: no shorter period of their place covers it."""
    from ..models import OpeningHours

    shorter = OpeningHours.objects.filter(
        _covering(day), place=OuterRef("place"), days__lt=OuterRef("days")
    )
    return slots.filter(_covering(day), ~Exists(shorter), **wanted)
