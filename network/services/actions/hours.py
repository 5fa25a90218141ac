"""When a place of a service is open. Counts at once."""

from ..hours.checks import check
from ..hours.schedule import Period, Rule, Schedule
from ..models import OpeningHours, ServicePlace
from .changes import noted


def set_hours(*, place: ServicePlace, schedule: Schedule, by=None) -> None:
    """Make `schedule` the hours of `place`. Raises ValidationError for one that cannot be."""
    check(schedule)
    with noted(place.service, by, ["hours"]):
        place.opening_hours.all().delete()
        place.hours = schedule.rule
        place.save()
        rows = [OpeningHours(place=place, **_slot(slot)) for slot in schedule.slots]
        for period in schedule.periods:
            rows += [OpeningHours(place=place, **row) for row in _rows(period)]
        OpeningHours.objects.bulk_create(rows)


def _slot(slot) -> dict:
    return {
        "rule": Rule.WEEKLY,
        "weekday": slot.weekday,
        "opens": slot.opens,
        "closes": slot.closes,
    }


def _rows(period: Period) -> list[dict]:
    about = {
        "valid_from": period.starts_on,
        "valid_to": period.ends_on,
        "days": period.days,
        "occasion": period.occasion,
    }
    if period.rule == Rule.WEEKLY:
        return [about | _slot(slot) for slot in period.slots]
    return [about | {"rule": period.rule}]
