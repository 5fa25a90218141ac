"""Marking a comment as useful. No audit entry: it would record what somebody read."""

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from .. import policy
from ..models import Sidecar, Useful
from ..refused import Closed


@transaction.atomic
def mark(*, comment: Sidecar, by) -> int:
    """`by` finds it useful; a second time changes nothing. The new sum. Raises Closed.

    Kept pages show the new sum within the minute: one click must not empty everybody's cache.
    """
    if reason := policy.why_not_find_useful(by, comment):
        raise Closed(reason)
    Useful.objects.get_or_create(comment=comment, user=by)
    return _counted(comment)


@transaction.atomic
def take_back(*, comment: Sidecar, by) -> int:
    """The mark is gone; without one, nothing happens. The new sum."""
    if not by.is_authenticated:
        raise Closed(_("Please sign in first."))
    Useful.objects.filter(comment=comment, user=by).delete()
    return _counted(comment)


def _counted(comment: Sidecar) -> int:
    Sidecar.objects.select_for_update().get(pk=comment.pk)
    number = Useful.objects.filter(comment=comment).aggregate(number=Count("pk"))["number"]
    Sidecar.objects.filter(pk=comment.pk).update(useful_count=number)
    return number
