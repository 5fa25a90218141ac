"""How many wrong passwords are borne, and by whom.

Thousands may share one address behind a carrier, so an address alone is nearly never stopped. The
count that matters is that of one account from one address, and behind it a wide one for the whole
account. Whoever guesses without end fills both, and would keep the owner out: therefore a browser
that has signed in before (`known_device`) has a count of its own that no stranger can touch. From
a strange browser a code on paper, a link or a passkey still leads in. Every count ends by itself.
"""

from dataclasses import dataclass, field

from allauth.core.internal import ratelimit

from . import known_device
from .by_login import find

KNOWN = {"login_known": "10/5m/key,40/h/key"}
STRANGER = {"login_failed": "60/m/ip,5/5m/key,20/h/key"}
ACCOUNT = {"login_account": "100/h/key"}


@dataclass
class Counted:
    """What an attempt has used up; given back when the password was right."""

    usages: list = field(default_factory=list)

    def rollback(self) -> None:
        for usage in self.usages:
            usage.rollback()


def count(request, login: str, address: str) -> Counted | None:
    """None when it was one too many. `address` is a hash, never the address itself."""
    login = login.strip().lower()
    device = known_device.of(request, find(login)) if known_device.is_there(request) else None
    if device:
        wanted = [(KNOWN, f"{login}:{device['mark']}")]
    else:
        wanted = [(STRANGER, f"{login}:{address}"), (ACCOUNT, login)]
    counted = Counted()
    for limits, key in wanted:
        action = next(iter(limits))
        usage = ratelimit.consume(request, app="account", action=action, key=key, config=limits)
        if usage is None:
            counted.rollback()
            return None
        counted.usages.append(usage)
    return counted
