"""What the sign-up form carries: the name made for it and when it was shown, signed.

A form sent twice carries the same ticket, and so makes one account.
"""

import time
from dataclasses import dataclass

from django.core import signing

SALT = "accounts.sign_up"
OLDEST = 4 * 60 * 60  # seconds a form may lie open
QUICKEST = 3  # seconds; programs fill in forms faster, people with a password manager do not


@dataclass(frozen=True)
class Ticket:
    name: str
    shown: float

    @property
    def is_old(self) -> bool:
        return time.time() - self.shown > OLDEST

    @property
    def is_hasty(self) -> bool:
        return time.time() - self.shown < QUICKEST


def issue(name: str) -> str:
    return signing.dumps({"name": name, "shown": time.time()}, salt=SALT)


def read(text: str) -> Ticket | None:
    """None for one that was not issued here."""
    try:
        return Ticket(**signing.loads(text, salt=SALT))
    except (signing.BadSignature, TypeError):
        return None
