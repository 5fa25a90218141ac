"""What profile, standing and invitations hold of a person, and what is forgotten when."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import keeping

from . import holdings, menu, policy
from .models import Invitation, Profile
from .models.invitation import FORGOTTEN_AFTER


def _profile(user):
    for row in Profile.objects.filter(user=user).select_related("area"):
        yield {
            "about": row.about,
            "area": row.area.name if row.area else "",
            "languages": row.languages,
            "link": row.link,
        } | {f"{name}_for": getattr(row, f"{name}_for") for name in Profile.FIELDS}


def _drop_profile(user, keep_words: bool) -> None:
    Profile.objects.filter(user=user).delete()
    Profile.objects.filter(hidden_by=user).update(hidden_by=None)


def _invitations(user):
    for row in Invitation.objects.filter(Q(made_by=user) | Q(used_by=user)):
        yield {
            "kind": row.kind,
            "made_by_me": row.made_by_id == user.pk,
            "made_at": row.made_at,
            "state": row.state,
        }


def _drop_invitations(user, keep_words: bool) -> None:
    """Links this person gave away stop working with the account."""
    Invitation.objects.filter(made_by=user).delete()
    Invitation.objects.filter(used_by=user).update(used_by=None)


def _forget() -> int:
    old = timezone.now() - timedelta(days=FORGOTTEN_AFTER)
    return Invitation.objects.filter(made_at__lt=old).delete()[0]


holdings.register(
    holdings.Holding(
        "accounts:profile",
        _("Profile"),
        _profile,
        _drop_profile,
        covers=("accounts.Profile",),
    )
)
holdings.register(
    holdings.Holding(
        "accounts:invitations",
        _("Invitations"),
        _invitations,
        _drop_invitations,
        covers=("accounts.Invitation",),
    )
)
keeping.register(
    keeping.Rule(
        "accounts:invitations",
        "Who invited whom is forgotten 30 days after the invitation was made.",
        _forget,
        covers=("accounts.Invitation",),
    )
)
menu.register(
    "profile",
    _("Profile"),
    "account_profile",
    10,
    _("Your name, and what you tell of yourself, line by line to whom you choose."),
)
menu.register(
    "invitations",
    _("Invitations"),
    "account_invitations",
    19,
    _("Links by which others join."),
    shown=policy.may_invite,
)
