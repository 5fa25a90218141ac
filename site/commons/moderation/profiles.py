"""Members' profiles in the one queue. Accounts lies below and knows nothing of moderation."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commons.accounts.actions import profiles
from commons.accounts.models import Audience, Profile
from commons.pages import slots

from . import kinds
from .templatetags.moderation import report_link


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


def report_links(things, request) -> dict:
    """Below each profile, where to report it."""
    shown = {}
    for profile in things:
        context = report_link({"request": request, "user": getattr(request, "user", None)}, profile)
        shown[profile.pk] = render_to_string("moderation/report_link.html", context)
    return shown


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
        account=lambda profile: profile.user_id,
    )
)
slots.fill("profile:after", report_links)
