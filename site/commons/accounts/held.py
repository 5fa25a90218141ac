"""What accounts itself holds of a person beside the account's own row."""

from django.utils.translation import gettext_lazy as _

from . import holdings
from .actions import sessions
from .models import Session, Standing


def _standing(user):
    for row in Standing.objects.filter(user=user):
        yield {"kept": row.kept, "removed": row.removed, "days": row.days, "last_day": row.last_day}


def _drop_standing(user, keep_words: bool) -> None:
    Standing.objects.filter(user=user).delete()


holdings.register(
    holdings.Holding("accounts:standing", _("Steps of trust"), _standing, _drop_standing)
)


def _sessions(user):
    for row in Session.objects.of(user):
        yield {"device": row.device, "first_day": row.first_day, "last_day": row.last_day}


def _end_sessions(user, keep_words: bool) -> None:
    sessions.end_all(member=user)


holdings.register(
    holdings.Holding(
        "accounts:sessions",
        _("Open sessions"),
        _sessions,
        _end_sessions,
        covers=("accounts.Session",),
    )
)
