"""What a form carries to be known again: when it was opened, and that it is sent once."""

from dataclasses import dataclass
from time import time
from uuid import UUID, uuid4

from django.core import signing

SALT = "commons.comments.ticket"
QUICKEST = 2  # seconds in which nobody reads a form and writes in it
OLDEST = 24 * 60 * 60


@dataclass(frozen=True)
class Ticket:
    token: UUID
    seconds: float


def issue() -> str:
    """A new one for a form that is shown now."""
    return signing.TimestampSigner(salt=SALT).sign(uuid4().hex)


def read(text: str) -> Ticket | None:
    """None for what we did not issue, or issued longer than a day ago."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        value = signer.unsign(text, max_age=OLDEST)
        opened = signing.b62_decode(text.rsplit(":", 2)[1])
        return Ticket(UUID(value), _now() - opened)
    except (signing.BadSignature, ValueError, IndexError):
        return None


def _now() -> int:
    return int(time())
