"""Everybody who may come: guests, members by trust, every role, and members under a sanction."""

from datetime import timedelta

from django.utils import timezone

from commons.accounts.models import Standing, User
from commons.moderation.models import Sanction
from tests.commons.accounts.people import person

READERS = [
    "guest",
    "new",
    "member",
    "trusted",
    "author",
    "translator",
    "moderator",
    "editor",
    "coordinator",
    "administrator",
    "silenced",
    "suspended",
]
ROLES = ["author", "translator", "moderator", "editor", "coordinator", "administrator"]
TRUST = {"new": 0, "member": 10, "trusted": 500}  # contributions that stayed, days with some


def readers() -> dict[str, User | None]:
    """One account per kind of reader; None for the guest."""
    found: dict[str, User | None] = {"guest": None}
    found |= {name: _of_trust(name, count) for name, count in TRUST.items()}
    found |= {role: person(role, role) for role in ROLES}
    found |= {name: _under(name, kind) for name, kind in SANCTIONS.items()}
    return {name: found[name] for name in READERS}


SANCTIONS = {"silenced": "silence", "suspended": "suspend"}


def _of_trust(name: str, count: int) -> User:
    user = person(name, joined_at=timezone.now() - timedelta(days=count))
    Standing.objects.create(user=user, kept=count, days=count)
    return user


def _under(name: str, kind: str) -> User:
    user = _of_trust(name, 10)
    Sanction.objects.create(member=user, kind=kind, until=timezone.now() + timedelta(days=3))
    return user
