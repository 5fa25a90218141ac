"""What accounts itself holds of a person beside the account's own row."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import keeping

from . import holdings
from .actions import sessions
from .models import ClosedWay, RecoveryCode, RecoveryLink, Session, Standing


def _standing(user):
    for row in Standing.objects.filter(user=user):
        yield {"kept": row.kept, "removed": row.removed, "days": row.days, "last_day": row.last_day}


def _drop_standing(user, keep_words: bool) -> None:
    Standing.objects.filter(user=user).delete()


holdings.register(
    holdings.Holding(
        "accounts:standing",
        _("Steps of trust"),
        _standing,
        _drop_standing,
        covers=("accounts.Standing",),
    )
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


def _recovery(user):
    for row in RecoveryCode.objects.filter(user=user):
        yield {"password_code_made_on": row.made_on}
    for row in RecoveryLink.objects.filter(user=user):
        yield {
            "link_made_at": row.made_at,
            "link_used_at": row.used_at,
            "link_switched_off_at": row.switched_off_at,
        }
    for row in ClosedWay.objects.filter(user=user):
        yield {"links_refused_since": row.since}


def _drop_recovery(user, keep_words: bool) -> None:
    for model in (RecoveryCode, RecoveryLink, ClosedWay):
        model.objects.filter(user=user).delete()
    RecoveryLink.objects.filter(by=user).update(by=None)


def _drop_old_links() -> int:
    month_ago = timezone.now() - timedelta(days=30)
    return RecoveryLink.objects.filter(made_at__lt=month_ago).delete()[0]


holdings.register(
    holdings.Holding(
        "accounts:recovery",
        _("Ways to a new password"),
        _recovery,
        _drop_recovery,
        covers=("accounts.RecoveryCode", "accounts.RecoveryLink", "accounts.ClosedWay"),
    )
)
keeping.register(
    keeping.Rule(
        "accounts:links",
        "Links for a new password are forgotten 30 days after they were made.",
        _drop_old_links,
        covers=("accounts.RecoveryLink",),
    )
)
