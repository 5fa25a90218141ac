"""When digests are due: fixed hours of a member's own day, so that windows never overlap."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings

from .ways import Way

HOUR = time(7)
SUNDAY = 6
# What was published in the last second before the hour may be committed after it.
SETTLE = timedelta(minutes=5)
LENGTH = {Way.DAILY: timedelta(days=1), Way.WEEKLY: timedelta(weeks=1)}


def zone_of(user) -> ZoneInfo:
    """The member's time zone, or the site's when it is empty or unknown."""
    try:
        return ZoneInfo(user.time_zone or settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(settings.TIME_ZONE)


def boundary(now: datetime, rhythm: str, zone: ZoneInfo) -> datetime:
    """The last hour at or before `now` at which a digest closes: 7 o'clock, weekly on Sunday."""
    local = now.astimezone(zone)
    day = local.date()
    if local.time() < HOUR:
        day -= timedelta(days=1)
    if rhythm == Way.WEEKLY:
        day -= timedelta(days=(day.weekday() - SUNDAY) % 7)
    return datetime.combine(day, HOUR, zone)


def settled(now: datetime, rhythm: str, zone: ZoneInfo) -> datetime:
    """The last boundary that lies long enough behind `now`."""
    return boundary(now - SETTLE, rhythm, zone)
