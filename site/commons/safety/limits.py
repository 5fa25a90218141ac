"""Counting what one visitor does without knowing who it is."""

from django.utils import timezone
from django.utils.crypto import salted_hmac


def client_hash(address: str) -> str:
    """32 hexadecimal digits that stand for a client address until midnight (UTC).

    Keyed with SECRET_KEY and the date: two days cannot be joined, and the address cannot be
    found by trying them all without the key. An empty address is one bucket for everybody.
    """
    day = timezone.now().date().isoformat()
    return salted_hmac(f"wasl.client.{day}", address, algorithm="sha256").hexdigest()[:32]
