"""The account itself, its addresses and its second factors."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.utils.translation import gettext_lazy as _
from wagtail.models import APIToken
from wagtail.users.models import UserProfile

from .. import holdings
from ..models import Export


def _account(user):
    yield {
        "sign_in_name": user.sign_in_name,
        "display_name": user.display_name,
        "email": user.email,
        "language": user.language,
        "time_zone": user.time_zone,
        "joined_at": user.joined_at,
        "last_login": user.last_login,
        "roles": [group.name for group in user.groups.order_by("name")],
    }


def _leave_groups(user, keep_words: bool) -> None:
    user.groups.clear()
    user.user_permissions.clear()


def _addresses(user):
    yield from EmailAddress.objects.filter(user=user).values("email", "verified", "primary")


def _drop_addresses(user, keep_words: bool) -> None:
    EmailAddress.objects.filter(user=user).delete()


def _second_factors(user):
    yield from Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")


def _drop_second_factors(user, keep_words: bool) -> None:
    Authenticator.objects.filter(user=user).delete()
    APIToken.objects.filter(user=user).delete()


def _preferences(user):
    for profile in UserProfile.objects.filter(user=user):
        yield {"language": profile.preferred_language, "time_zone": profile.current_time_zone}


def _drop_preferences(user, keep_words: bool) -> None:
    for profile in UserProfile.objects.filter(user=user):
        if profile.avatar:
            profile.avatar.delete(save=False)
        profile.delete()


def _exports(user):
    yield from Export.objects.filter(user=user).values("asked_at")


def _drop_exports(user, keep_words: bool) -> None:
    for export in Export.objects.filter(user=user):
        export.forget()


holdings.register(
    holdings.Holding(
        "accounts:account",
        _("The account"),
        _account,
        _leave_groups,
        covers=("accounts.User", "accounts.User_groups", "accounts.User_user_permissions"),
    )
)
holdings.register(
    holdings.Holding(
        "accounts:addresses",
        _("E-mail addresses"),
        _addresses,
        _drop_addresses,
        covers=("account.EmailAddress", "account.EmailConfirmation"),
    )
)
holdings.register(
    holdings.Holding(
        "accounts:exports",
        _("Downloads of my own data"),
        _exports,
        _drop_exports,
        covers=("accounts.Export", "accounts.Erasure"),
    )
)
holdings.register(
    holdings.Holding(
        "accounts:preferences",
        _("Settings of the writing room"),
        _preferences,
        _drop_preferences,
        covers=("wagtailusers.UserProfile",),
    )
)
holdings.register(
    holdings.Holding(
        "accounts:second_factors",
        _("Second factors"),
        _second_factors,
        _drop_second_factors,
        covers=("mfa.Authenticator", "wagtailcore.APIToken"),
    )
)
