"""Counting what one visitor does without knowing who it is."""

from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac


def client_hash(address: str) -> str:
    """32 hexadecimal digits that stand for a client address until midnight (UTC).

    Keyed with SECRET_KEY and the date: two days cannot be joined, and the address cannot be
    found by trying them all without the key. An empty address is one bucket for everybody.
    """
    day = timezone.now().date().isoformat()
    return salted_hmac(f"wasl.client.{day}", address, algorithm="sha256").hexdigest()[:32]


def count_up(name: str, seconds: int) -> int:
    """One more under `name`; the count is forgotten `seconds` after it began. A store that keeps
    nothing counts nothing.
    """
    for _try in range(3):  # it may run out, or be begun by another, between two questions
        try:
            return cache.incr(name)
        except ValueError:
            if cache.add(name, 1, timeout=seconds):
                break
    return 1
