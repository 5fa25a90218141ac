"""The state of a place in the reader's words: «مفتوح الآن، يُغلق 4:00 م»."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commons.arabic import dates

from .state import Kind, State


def words(state: State, at: datetime) -> str:
    """What to tell at the aware moment `at`, in the active language and time zone."""
    if state.kind == Kind.OPEN:
        return _open(state, at)
    if state.kind == Kind.CLOSED:
        return _closed(state, at)
    if state.kind == Kind.APPOINTMENT:
        return _("By appointment")
    return _("Opening hours not known")


def _open(state: State, at: datetime) -> str:
    if state.until is None:
        return _("Open day and night")
    if state.until - at < timedelta(days=1):
        return _("Open now, closes at %(time)s") % {"time": _clock(state.until)}
    return _("Open now, closes %(day)s at %(time)s") % _day_and_time(state.until)


def _closed(state: State, at: datetime) -> str:
    if state.opens is None:
        return _("Closed now")
    opens, today = timezone.localtime(state.opens).date(), timezone.localtime(at).date()
    ahead = (opens - today).days
    if ahead == 0:
        return _("Closed, opens at %(time)s") % {"time": _clock(state.opens)}
    if ahead == 1:
        return _("Closed, opens tomorrow at %(time)s") % {"time": _clock(state.opens)}
    if ahead < 7:
        return _("Closed, opens %(day)s at %(time)s") % _day_and_time(state.opens)
    return _("Closed, opens on %(date)s") % {"date": dates.long(opens, get_language())}


def _clock(moment: datetime) -> str:
    return dates.clock(timezone.localtime(moment), get_language())


def _day_and_time(moment: datetime) -> dict[str, str]:
    local = timezone.localtime(moment)
    return {"day": dates.weekday(local, get_language()), "time": _clock(moment)}
