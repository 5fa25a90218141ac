"""The state of trust in a service, from its log: a pure function of days.

With D, the days of trust of its themes, and the age of the newest check that found all correct:

- verified while age < D
- ageing from D: readers are warned
- stale from 2 D: it ranks lower
- from 3 D it may be taken off, if its provider was reminded and did not answer
- contradicted when something was found wrong after that check, at whatever age
- none when nobody has checked yet

That nobody answered a call changes nothing: people are out, lines are down.
"""

from datetime import date
from math import ceil

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Trust(TextChoices):
    VERIFIED = "verified", _("verified")
    AGEING = "ageing", _("ageing")
    STALE = "stale", _("stale")
    CONTRADICTED = "contradicted", _("contradicted")
    NONE = "none", _("not verified yet")


MOST_DAYS = 3650  # that anybody may choose for D


def trust(*, verified_on: date | None, contradicted: bool, days: int, today: date) -> Trust:
    """`verified_on` is the newest check that found all correct, `days` are D (at least 1)."""
    if contradicted:
        return Trust.CONTRADICTED
    if verified_on is None:
        return Trust.NONE
    periods = (today - verified_on).days // days
    return (Trust.VERIFIED, Trust.AGEING)[max(periods, 0)] if periods < 2 else Trust.STALE


def reminded_from(days: int) -> int:
    """The age in days from which a provider is reminded, before it ages: 0.8 D."""
    return ceil(days * 4 / 5)


def last_reminded_from(days: int) -> int:
    """The age from which a provider is told that the service may be taken off: 2.5 D."""
    return ceil(days * 5 / 2)


def leaves_from(days: int) -> int:
    """The age from which a service may be taken off."""
    return 3 * days
