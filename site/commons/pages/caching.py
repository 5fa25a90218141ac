"""What anonymous readers are told is kept for a minute, and let go the moment something changes.

Whoever works out words says what they rest on and until when they are true; whoever changes
something says so. Whole pages are kept by `kept`, parts of them by `remember`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.utils import timezone

from . import versions
from .versions import ANYTHING, EVERYTHING, store

SECONDS = 60  # also how long an expired page may outlive its hour
AT_HAND = 200  # parts

# Parts that this worker read last, so that none is unpacked for every page that shows it; whether
# one still holds is asked of the shared store every time.
_at_hand: dict[str, tuple] = {}


class Told:
    """What is said of a page or a part of one while it is made."""

    def __init__(self):
        self.began = versions.current([EVERYTHING, ANYTHING])
        self.rows: set[str] = set()
        self.ends: list[datetime] = []


_told: ContextVar[Told | None] = ContextVar("what is said of the page being made", default=None)


@contextmanager
def listening() -> Iterator[Told]:
    """Around the making of what will be kept: it begins before anything is read."""
    told = Told()
    token = _told.set(told)
    try:
        yield told
    finally:
        _told.reset(token)


def holds_until(moment: datetime) -> None:
    """What is being told to the reader is true until `moment` (aware) only: the page that tells it
    is not kept beyond it. Whoever works out such words says so here; the earliest counts.
    """
    if told := _told.get():
        told.ends.append(moment)


def depends_on(*names: str) -> None:
    """What is being told rests on these (`forum:topic:7`): `drop` of one lets the page go."""
    if told := _told.get():
        told.rows.update(versions.row(name) for name in names)


def purge() -> None:
    """Forget everything kept, in all workers."""
    versions.renew(EVERYTHING)


def drop(*names: str) -> None:
    """Forget what depends on one of `names`, in all workers. Call it when the change is committed."""
    versions.renew(ANYTHING, *(versions.row(name) for name in names))


def _purge_after_change(**kwargs) -> None:
    transaction.on_commit(purge)


def purges(*models) -> None:
    """Whenever a row of one of `models` changes, forget the kept pages."""
    for model in models:
        name = f"purge {model._meta.label}"
        post_save.connect(_purge_after_change, sender=model, dispatch_uid=name)
        post_delete.connect(_purge_after_change, sender=model, dispatch_uid=name)
        for field in model._meta.many_to_many:
            m2m_changed.connect(
                _purge_after_change,
                sender=getattr(model, field.name).through,
                dispatch_uid=f"{name}.{field.name}",
            )


def keep(key: str, value, told: Told) -> None:
    """Keep `value`, unless a name was dropped while it was made: it may have been read before."""
    rests_on = versions.current(told.rows)
    # Asked last, as `drop` renews it first: a number drawn meanwhile is never taken for our own.
    if told.rows and store().get(ANYTHING) != told.began[ANYTHING]:
        return
    rests_on[EVERYTHING] = told.began[EVERYTHING]
    until = min([*told.ends, timezone.now() + timedelta(seconds=SECONDS)])
    store().set(key, (value, rests_on, until), SECONDS)


def holds(kept: tuple) -> bool:
    """Whether something kept is still true: neither over nor changed since."""
    _, rests_on, until = kept
    return timezone.now() < until and store().get_many(rests_on) == rests_on


def find(key: str) -> tuple | None:
    """What is kept under `key` and still true: the value, what it rests on, until when."""
    kept = store().get(key)
    return kept if kept and holds(kept) else None


def remember(name: str, make: Callable, *, at_hand: bool = False):
    """`make()`, kept under `name` until what it depends on changes or for a minute at most.

    With `at_hand` all readers of this worker get the same object: for what nobody changes.
    """
    key = f"part:{name}"
    if kept := _part(key) if at_hand else find(key):
        value, rests_on, until = kept
        rows, ends = rests_on.keys() - {EVERYTHING}, [until]
    else:
        with listening() as told:
            value = make()
        keep(key, value, told)
        rows, ends = told.rows, told.ends
    if around := _told.get():
        around.rows.update(rows)
        around.ends.extend(ends)
    return value


def _part(key: str) -> tuple | None:
    found = _at_hand.get(key)
    if found and holds(found):
        return found
    _at_hand.pop(key, None)
    if found := find(key):
        if len(_at_hand) >= AT_HAND:
            _at_hand.clear()
        _at_hand[key] = found
    return found


def remember_for(user, name: str, make: Callable):
    """Like `remember`, for what depends on who reads: only the anonymous reader's is kept."""
    return make() if user.is_authenticated else remember(name, make)


def is_anonymous(request) -> bool:
    return settings.SESSION_COOKIE_NAME not in request.COOKIES
