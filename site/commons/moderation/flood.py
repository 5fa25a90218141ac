"""How much one writer may write in a minute and in an hour, growing with trust.

    flood.take(user=request.user, guest=client_hash(address), place=page)

Call it before what was written is kept, or judged: without a limit, what becomes of one try after
another tells which words are watched. `what` has a count of its own. Counts live in the cache and are
gone within the hour.
"""

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commons.accounts.models import Trust
from commons.safety.limits import count_up
from commons.safety.prepared import Prepared

from . import places, policy, standing
from .models import SlowMode
from .refused import TooMany

MINUTE, HOUR = 60, 60 * 60
CORRECTING = "correcting"  # one's own words, wherever they stand
# Contributions within a minute and within an hour.
LIMITS = {
    Trust.NOBODY: (4, 12),  # many people may stand behind one address
    Trust.NEW: (4, 20),
    Trust.MEMBER: (6, 60),
    Trust.TRUSTED: (15, 300),
}

_slow = Prepared(
    lambda kind, keys: SlowMode.objects.filter(content_type=kind, object_id__in=keys).order_by(
        "-seconds"
    )
)


def take(*, user=None, guest: str = "", place=None, what: str = "flood") -> None:
    """Takes one turn. Raises TooMany, with words and seconds, when there is none left.

    `guest` stands for a visitor without an account (`commons.safety.limits.client_hash`).
    Moderators are not counted.
    """
    account = user if user is not None and user.is_authenticated else None
    if account and policy.may_moderate(account):
        return
    who = f"member:{account.pk}" if account else f"guest:{guest}"
    if place is not None:
        _slowly(who, place)
    limits = LIMITS[standing.of(account)]
    for seconds, limit in zip((MINUTE, HOUR), limits, strict=True):
        window = int(timezone.now().timestamp()) // seconds
        if count_up(f"moderation.{what}:{who}:{seconds}:{window}", seconds) > limit:
            left = seconds - int(timezone.now().timestamp()) % seconds
            raise TooMany(_("You are writing very fast. Please wait a little."), left)


def slowness(place) -> SlowMode | None:
    """The slow mode in force at a place, the slowest when there are several."""
    around = [places.of(one) for one in places.around(place)]  # all of one type
    rows = _slow(around[0]["content_type"].pk, tuple(one["object_id"] for one in around))
    now = timezone.now()
    return next((row for row in rows if row.until > now), None)


def _slowly(who: str, place) -> None:
    slow = slowness(place)
    if slow is None:
        return
    name = f"moderation.slow:{slow.pk}:{who}"
    now = int(timezone.now().timestamp())
    if cache.add(name, now, timeout=slow.seconds):
        return
    left = max(1, slow.seconds - (now - (cache.get(name) or now)))
    words = ngettext(
        "Slow mode is on here. Please wait %(seconds)s second before you write again.",
        "Slow mode is on here. Please wait %(seconds)s seconds before you write again.",
        left,
    )
    raise TooMany(words % {"seconds": left}, left)
