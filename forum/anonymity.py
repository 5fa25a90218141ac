"""What sensitive categories have in place of accounts, hours and counting numbers."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

KEY = "forum.day"
DAY = 24 * 60 * 60
MARKS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is drawn like another


def key() -> str:
    """What stands in the address of a topic: it tells nothing about when the topic began."""
    return "".join(secrets.choice(MARKS) for _n in range(10))


def token() -> str:
    """Shown once to whoever wrote; the site keeps a one-way sum of it."""
    return secrets.token_urlsafe(15)


def key_of(token: str) -> str:
    """64 hexadecimal digits; "" for no token."""
    return sha256(f"wasl.forum.{token}".encode()).hexdigest() if token else ""


def number() -> int:
    """A primary key by chance: counting on would tell the hour. Below nought, where no counter of
    a database goes on from.
    """
    return -1 - secrets.randbelow(2**53)


def week(now=None):
    """Midnight before the Monday of this week: nothing finer is kept."""
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=today.weekday())


def writer_of_today(user) -> str:
    """Stands for a member in limits, until the day's key is gone from the cache.

    The key is in no table and no file: without it nobody can find whom the mark stands for.
    """
    day = timezone.now().date().isoformat()
    name = f"{KEY}:{day}"
    cache.add(name, secrets.token_hex(32), timeout=DAY)
    return salted_hmac("wasl.forum.writer", f"{cache.get(name)}:{user.pk}").hexdigest()[:32]
