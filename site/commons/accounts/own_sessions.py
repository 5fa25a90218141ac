"""Keeps the list of open sessions in step with what happens at the door."""

from datetime import date, timedelta

from django.contrib.sessions.models import Session as Stored
from django.db import IntegrityError, transaction
from django.utils import timezone

from . import known_device, signals
from .models import Session, User
from .session_store import SHARED, SHARED_SECONDS

DAY = "day"  # in the session: the last day it was written down, and under which key
CLICK = "click"  # in a shared session: when it was last prolonged
STAFF_SECONDS = 12 * 60 * 60
MEMBER_SECONDS = 14 * 24 * 60 * 60
JUST_NOW = timedelta(minutes=5)
ENTER_ADMIN = "wagtailadmin.access_admin"


def begin(sender, request, user, **kwargs) -> None:
    """Receiver of `user_logged_in`."""
    if request is None or not hasattr(request, "session"):
        return
    set_length(request, user)
    known = known_device.of(request, user)
    is_first = user.joined_at > timezone.now() - JUST_NOW
    row = write_down(request, user, device=known["name"] if known else "")
    if row and not known and not is_first:
        signals.signed_in_anew.send(sender=User, user=user, session=row)
    if request.session.get(SHARED):
        request.forget_device = True
    else:
        request.new_device = known or {"mark": "", "name": ""}


def set_length(request, user) -> None:
    """Until the browser closes on a shared telephone; a working day for staff; two weeks for others."""
    session = request.session
    if session.get(SHARED):
        session.set_expiry(0)
        session[CLICK] = int(timezone.now().timestamp())
    else:
        session.set_expiry(STAFF_SECONDS if user.has_perm(ENTER_ADMIN) else MEMBER_SECONDS)


def notice_visit(request) -> None:
    """Once a day for each session; every ten minutes on a shared telephone. Otherwise it asks nothing."""
    session = request.session
    if session.get(DAY) != [str(timezone.localdate()), _tail(session)]:
        write_down(request, request.user)
    if session.get(SHARED):
        now = int(timezone.now().timestamp())
        if now - session.get(CLICK, 0) > SHARED_SECONDS // 3:
            session[CLICK] = now


def write_down(request, user, device: str = "") -> Session | None:
    """Makes or updates the row of this session. None when the session ended under our feet."""
    session = request.session
    if not session.session_key or not Stored.objects.filter(pk=session.session_key).exists():
        return None
    since = session.setdefault("since", str(timezone.localdate()))
    device = device or session.get("device", "")
    try:
        with transaction.atomic():
            row, _ = Session.objects.update_or_create(
                session_id=session.session_key,
                defaults={"user": user, "last_day": timezone.localdate()},
                create_defaults={
                    "user": user,
                    "device": device[: known_device.NAME],
                    "shared": bool(session.get(SHARED)),
                    "first_day": date.fromisoformat(since),
                },
            )
    except IntegrityError:  # ended in the same moment from another device
        return None
    session["device"] = row.device
    session[DAY] = [str(timezone.localdate()), _tail(session)]
    return row


def renew_device(request, user) -> None:
    """After a new password: this browser stays known, all others become strangers."""
    if not request.session.get(SHARED):
        request.new_device = {"mark": "", "name": request.session.get("device", "")}


def _tail(session) -> str:
    """Enough of the key to see that it has been changed, as a new password does."""
    return (session.session_key or "")[-6:]
