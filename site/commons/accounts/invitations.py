"""Links that invite, and what they may bring. Apps above register what they can bring.

A link is signed, so one that was made up is known without asking the database, and a stolen copy
of the database opens nothing without the site's secret.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

from .models import Invitation

_signer = Signer(salt="accounts.invitation")


@dataclass(frozen=True)
class Offer:
    """One kind of thing an invitation brings beside the account.

    `choices(by)` lists (payload, words) that `by` may invite with, and decides alone who may.
    `describe(payload)` says in words what it brings, None when that is gone. `accept(user=,
    payload=)` gives it; what it writes must not say who invited.
    """

    key: str
    choices: Callable[[object], list[tuple[dict, str]]]
    describe: Callable[[dict], str | None]
    accept: Callable[..., None]


_offers: dict[str, Offer] = {}


def register(offer: Offer) -> None:
    """Raises ValueError when the key is taken."""
    if offer.key in _offers:
        raise ValueError(f"Two kinds of invitations are called {offer.key}.")
    _offers[offer.key] = offer


def get(key: str) -> Offer | None:
    return _offers.get(key)


def every() -> list[Offer]:
    return [_offers[key] for key in sorted(_offers)]


def sign(invitation: Invitation) -> str:
    """What stands in the link."""
    return _signer.sign(invitation.key.hex)


def find(signed: str) -> Invitation | None:
    """None for a link that was not made here, and for one whose row is forgotten."""
    try:
        key = uuid.UUID(hex=_signer.unsign(signed))
    except (BadSignature, ValueError):
        return None
    return Invitation.objects.filter(key=key).first()


def words(invitation: Invitation) -> str:
    """What it brings, or "" for an account alone."""
    offer = get(invitation.kind)
    return (offer.describe(invitation.payload) or "") if offer else ""
