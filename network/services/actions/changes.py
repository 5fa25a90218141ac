"""What was changed of a service's facts, kept for a coordinator to look at afterwards."""

from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from .. import policy
from ..audit_actions import CHANGE_SEEN, FACTS_CHANGED
from ..fact_words import words_of
from ..models import FactsChange, Service


@contextmanager
def noted(service: Service, by, facts: list[str]):
    """Keeps the words of what changed within, and the audit entry; both stand or fall with it.

    What editors change, they have seen. A command (`by` None) leaves the audit entry alone.
    """
    with transaction.atomic():
        before = words_of(service) if by else {}
        yield
        if by:
            _keep(service, by, before, words_of(service))
        audit.record(FACTS_CHANGED, service, by, facts=sorted(facts))


def _keep(service: Service, by, before: dict, after: dict) -> None:
    changed = [fact for fact in after if before[fact] != after[fact]]
    if not changed:
        return
    seen = policy.keeps_all(by)
    FactsChange.objects.create(
        service=service,
        before={fact: before[fact] for fact in changed},
        after={fact: after[fact] for fact in changed},
        made_by=by,
        seen_at=timezone.now() if seen else None,
        seen_by=by if seen else None,
    )


@transaction.atomic
def mark_seen(*, service: Service, upto: int, by) -> int:
    """`by` has looked at what changed of the service, up to number `upto`. How many that were."""
    rows = FactsChange.objects.filter(service=service, pk__lte=upto, seen_at=None)
    number = rows.update(seen_at=timezone.now(), seen_by=by)
    if number:
        audit.record(CHANGE_SEEN, service, by)
    return number
