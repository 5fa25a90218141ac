"""Which reminder is due, and whether a service may leave: pure functions of days."""

from datetime import date, timedelta

from ..models.reminder import Stage
from .state import last_reminded_from, leaves_from, reminded_from

APART = timedelta(days=7)  # between the last two reminders, and from the last one to taking off


def due(*, age: int, days: int, sent: dict[str, date], today: date) -> str | None:
    """`sent` says on which day of this round a stage was sent. None is left out but the first."""
    if age >= last_reminded_from(days) and Stage.AGEING in sent:
        waited = today - sent[Stage.AGEING] >= APART
        return Stage.LAST if waited and Stage.LAST not in sent else None
    if age >= days:
        return Stage.AGEING if Stage.AGEING not in sent else None
    if age >= reminded_from(days):
        return Stage.BEFORE if Stage.BEFORE not in sent else None
    return None


def by_hand(*, age: int, days: int, delivered: dict[str, date], today: date) -> str:
    """The stage that words sent by hand today stand for: the first that has not arrived yet."""
    if age < days:
        return Stage.BEFORE
    arrived = delivered.get(Stage.AGEING)
    late = age >= last_reminded_from(days)
    return Stage.LAST if late and arrived and today - arrived >= APART else Stage.AGEING


def may_leave(*, age: int, days: int, delivered: dict[str, date], today: date) -> bool:
    """Only after two reminders that arrived, the last of them a week ago."""
    if age < leaves_from(days) or not {Stage.AGEING, Stage.LAST} <= set(delivered):
        return False
    return today - delivered[Stage.LAST] >= APART


def share(*, published: int, percent: int) -> int:
    """How many may be taken off in one day: at least 1, unless `percent` is none at all."""
    return max(published * percent // 100, 1) if percent else 0
