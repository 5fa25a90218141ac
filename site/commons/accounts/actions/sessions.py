"""Ending sessions: one, the others, all."""

from importlib import import_module

from django.conf import settings
from django.db import transaction

from commons.safety import audit

from ..audit_actions import SESSIONS_ENDED
from ..models import Session


@transaction.atomic
def end(*, session) -> None:
    """Signs one device out at its next click; the row goes with it."""
    _store(session.session_id).delete()


@transaction.atomic
def end_others(*, member, keep: str = "", by=None) -> int:
    """Ends every session but the one whose key is `keep`. Returns how many."""
    count = _end_all_but(member, keep)
    if by is not None:
        audit.record(SESSIONS_ENDED, member, by, ended=count)
    return count


@transaction.atomic
def end_all(*, member, by=None) -> int:
    return end_others(member=member, by=by)


def _end_all_but(member, keep: str) -> int:
    keys = [
        key
        for key in Session.objects.filter(user=member).values_list("session_id", flat=True)
        if key != keep
    ]
    for key in keys:
        _store(key).delete()
    return len(keys)


def _store(key: str):
    """Through the store, so that one with a cache in front forgets it too."""
    return import_module(settings.SESSION_ENGINE).SessionStore(key)
