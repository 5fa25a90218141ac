"""One account per role and some members, with passwords made afresh and kept in a file."""

from django.conf import settings
from django.contrib.auth import get_user_model

from commons.accounts.actions import roles
from commons.safety.roles import ROLES, Administrator
from network.members.actions import affiliations

from .. import passwords
from ..content.people import ACCOUNTS
from .world import World

MEMBER = "member"  # an account without a role, as people make it themselves


def load(world: World) -> None:
    """Make the accounts that are missing. Passwords in the file stay, others are made."""
    kept = passwords.read(settings.DEMO_PASSWORDS)
    model = get_user_model()
    for role, name, display_name, language, organization in ACCOUNTS:
        if model.objects.filter(sign_in_name=name).exists():
            continue
        user = model(sign_in_name=name, display_name=display_name, language=language)
        user.set_password(kept.setdefault(name, passwords.fresh()))
        user.full_clean()
        user.save()
        if organization:
            affiliations.confirm(user=user, organization=world.organizations[organization])
        elif role != MEMBER:
            _give(user, ROLES[role])
    _keep(kept)


def restore() -> None:
    """When the file was lost, give the accounts new passwords and write it again."""
    kept = passwords.read(settings.DEMO_PASSWORDS)
    lost = [name for _, name, *_ in ACCOUNTS if name not in kept]
    for user in get_user_model().objects.filter(sign_in_name__in=lost):
        kept[user.sign_in_name] = passwords.fresh()
        user.set_password(kept[user.sign_in_name])
        user.save(update_fields=["password"])
    if lost:
        _keep(kept)


def _give(user, role) -> None:
    if role is Administrator:
        roles.change(member=user, groups=[], by=None, administrator=True)
    else:
        roles.change(member=user, groups=[roles.group_of(role)], by=None)


def _keep(kept: dict[str, str]) -> None:
    rows = [(role, name, kept[name]) for role, name, *_ in ACCOUNTS if name in kept]
    passwords.write(settings.DEMO_PASSWORDS, rows)
