"""Taking a service off because nobody confirmed it, and putting it back. The words stay as they are."""

from django.db import transaction
from django.utils import timezone

from commons.pages.actions import hiding
from commons.safety import audit

from ..audit_actions import PUT_BACK, TAKEN_OFF
from ..models import Removal, Service

REASON = "stale"


@transaction.atomic
def take_off(*, service: Service, by=None) -> Removal | None:
    """Unpublish it in every language; None when nothing of it is published."""
    page = service.pages.filter(live=True).first()
    if page is None or service.removals.standing().exists():
        return None
    removal = Removal.objects.create(service=service, made_at=timezone.now())
    hiding.hide(page=page, by=by, reason=REASON)
    audit.record(TAKEN_OFF, service, by)
    return removal


@transaction.atomic
def put_back(*, service: Service, by=None) -> None:
    """Publish what `take_off` unpublished. Nothing to put back is no mistake."""
    standing = Removal.objects.standing().filter(service=service)
    if not standing.update(put_back_at=timezone.now(), put_back_by=by):
        return
    page = service.pages.first()
    if page is not None:
        hiding.show(page=page, by=by, reason=REASON)
    audit.record(PUT_BACK, service, by)
