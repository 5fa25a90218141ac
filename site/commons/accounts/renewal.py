"""What follows a new password, however it came about."""

from allauth.account import signals as allauth

from . import own_sessions, signals
from .actions import sessions
from .models import User

WAYS = {allauth.password_reset: "mail"}


def after(user, way: str, request=None) -> None:
    """Ends all other sessions; the one at hand stays when it is this member's own."""
    here = request is not None and request.user.is_authenticated and request.user.pk == user.pk
    sessions.end_others(member=user, keep=request.session.session_key if here else "")
    if here:
        own_sessions.write_down(request, user)
        own_sessions.renew_device(request, user)
    signals.password_renewed.send(sender=User, user=user, way=way)


def after_allauth(sender, request, user, signal, **kwargs) -> None:
    """Receiver of allauth's three signals."""
    after(user, WAYS.get(signal, "changed"), request)
