"""How open a page is to comments."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commons.pages import caching
from commons.safety import audit

from .. import policy
from ..audit_actions import SET
from ..models import ThreadSetting


@transaction.atomic
def set_openness(*, page, by, who="", closes_after=None, read_first="", shared=False) -> None:
    """Counts at once for `page` and what lies below it. `by` None is a command.

    Raises PermissionDenied.
    """
    if by is not None and (reason := policy.why_not_set(by, page)):
        raise PermissionDenied(reason)
    fields = {
        "who": who,
        "closes_after": closes_after,
        "read_first": read_first,
        "shared": shared,
    }
    ThreadSetting.objects.update_or_create(
        page_id=page.pk, defaults=fields | {"set_at": timezone.now(), "set_by": by}
    )
    transaction.on_commit(caching.purge)
    audit.record(SET, page, by, **fields)
