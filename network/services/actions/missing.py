"""What people did not find. Counted by need, place and month; nobody and no hour is kept.

So no entry of the audit trail is written either: it would hold the moment.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ..models import MissingService


@transaction.atomic
def count(*, theme=None, area=None) -> None:
    """One more reader missed a service of `theme` at `area`, one of which may be None."""
    month = timezone.localdate().replace(day=1)
    row, _is_new = MissingService.objects.get_or_create(theme=theme, area=area, month=month)
    MissingService.objects.filter(pk=row.pk).update(number=F("number") + 1)
