"""Which members a link for a new password waits for: asked on every page, answered from the cache."""

from django.core.cache import cache

from .models import RecoveryLink

KEY = "accounts:pending-links"
SECONDS = 60


def waits_for(user) -> bool:
    """Costs one question a minute for the whole site; there are hardly ever any."""
    members = cache.get(KEY)
    if members is None:
        members = list(RecoveryLink.objects.pending().values_list("user_id", flat=True))
        cache.set(KEY, members, SECONDS)
    return user.pk in members


def forget() -> None:
    """After a change: the banner comes and goes at once."""
    cache.delete(KEY)
