"""What a person tells of themselves, and taking it out of sight when it harms somebody."""

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from ..audit_actions import PROFILE_CHANGED, PROFILE_HIDDEN, PROFILE_SHOWN
from ..models import Profile


@transaction.atomic
def save(*, profile: Profile, display_name: str, by) -> Profile:
    """The lines as they stand in `profile`, and the name others see."""
    profile.user.display_name = display_name
    profile.user.save(update_fields=["display_name"])
    profile.save()
    audit.record(PROFILE_CHANGED, profile.user, by)
    return profile


@transaction.atomic
def hide(*, thing: Profile, by, reason: str = "") -> None:
    """All lines, until a moderator shows them again."""
    thing.hidden_at, thing.hidden_by = timezone.now(), by
    thing.save(update_fields=["hidden_at", "hidden_by"])
    audit.record(PROFILE_HIDDEN, thing.user, by, reason=reason)


@transaction.atomic
def show(*, thing: Profile, by, reason: str = "") -> None:
    thing.hidden_at = thing.hidden_by = None
    thing.save(update_fields=["hidden_at", "hidden_by"])
    audit.record(PROFILE_SHOWN, thing.user, by, reason=reason)


def hide_many(*, profiles, by=None) -> None:
    """Those of a wave, in one query. The audit entry is that of whoever takes the wave back."""
    rows = Profile.objects.filter(pk__in=[profile.pk for profile in profiles], hidden_at=None)
    rows.update(hidden_at=timezone.now(), hidden_by=by)


def show_many(*, profiles) -> None:
    """Undoes `hide_many`."""
    rows = Profile.objects.filter(pk__in=[profile.pk for profile in profiles])
    rows.update(hidden_at=None, hidden_by=None)
