"""Members' profiles in the one queue. Accounts lies below and knows nothing of moderation."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from commons.accounts.actions import profiles
from commons.accounts.audit_actions import PROFILE_CHANGED
from commons.accounts.models import Audience, Profile, User
from commons.pages import slots

from . import kinds
from .templatetags.moderation import Reporting


def _text(profile: Profile) -> str:
    """The lines everybody sees, hidden or not: reporters read this, and lines have own readers."""
    lines = [
        getattr(profile, name)
        for name in ("about", "area", "link")
        if getattr(profile, f"{name}_for") == Audience.EVERYBODY
    ]
    return "\n".join([profile.user.display_name, *(str(line) for line in lines if line)])


def _load(ids) -> dict:
    rows = Profile.objects.select_related("user", "area").filter(pk__in=list(ids))
    return {row.pk: row for row in rows}


def _written(authors=None, since=None, until=None):
    """Profiles of these accounts (None: everybody's that tell somebody something), by their saving.

    Of an account that belongs to a wave even an empty one is hidden: with it go the ties and the
    name that stand on the same page.
    """
    rows = Profile.objects.shown() if authors is None else Profile.objects.filter(user__in=authors)
    if since is not None or until is not None:
        rows = rows.annotate(number=Cast("user_id", CharField()))
        rows = rows.filter(number__in=_saved(since, until).values("object_id"))
    return rows.filter(hidden_at=None)


def _saved(since, until):
    """What the audit trail says of profiles that were saved in this time."""
    entries = ModelLogEntry.objects.filter(
        action=PROFILE_CHANGED, content_type=ContentType.objects.get_for_model(User)
    )
    if since is not None:
        entries = entries.filter(timestamp__gte=since)
    if until is not None:
        entries = entries.filter(timestamp__lt=until)
    return entries


def _hide_many(things, by=None, reason="") -> None:
    profiles.hide_many(profiles=things, by=by)


def _unhide_many(things, by=None, reason="") -> None:
    profiles.show_many(profiles=things)


def report_links(things, request) -> dict:
    """Below each profile, where to report it."""
    reporting = Reporting(request)
    return {profile.pk: reporting.link(profile) for profile in things}


kinds.register(
    kinds.Kind(
        key="profile",
        label=_("profile"),
        model=Profile,
        author=lambda profile: profile.user,
        text=_text,
        context=lambda profile: "",
        address=lambda profile: reverse("people_profile", args=[profile.user.public_id]),
        visible=lambda user, profile: (
            Profile.objects.visible_to(user).filter(pk=profile.pk).exists()
        ),
        hide=profiles.hide,
        show=profiles.show,
        load=_load,
        written=_written,
        hide_many=_hide_many,
        unhide_many=_unhide_many,
        account=lambda profile: profile.user_id,
    )
)
slots.fill("profile:after", report_links)
