"""Links by which a provider says “all still correct” without an account."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from commons.safety import audit

from ..audit_actions import LINK_MADE, LINK_REVOKED, LINK_USED
from ..freshness import tokens
from ..models import ConfirmationLink
from ..models.verification import Method, Result
from . import facts

OPEN_FOR = timedelta(days=30)


@transaction.atomic
def make(*, service=None, organization=None, by=None, open_for=OPEN_FOR) -> ConfirmationLink:
    """For one service or for all of an organisation; `tokens.path` tells its address."""
    seed, now = uuid4(), timezone.now()
    link = ConfirmationLink.objects.create(
        seed=seed,
        digest=tokens.digest(tokens.derived(seed)),
        service=service,
        organization=organization,
        made_by=by,
        made_at=now,
        closes_at=now + open_for,
    )
    audit.record(LINK_MADE, service or organization, by)
    return link


@transaction.atomic
def revoke(*, link: ConfirmationLink, by=None) -> None:
    """From now on the link opens nothing. Again is no mistake."""
    if ConfirmationLink.objects.open().filter(pk=link.pk).update(revoked_at=timezone.now()):
        audit.record(LINK_REVOKED, link.service or link.organization, by)


@transaction.atomic
def confirm(*, link: ConfirmationLink, correct=(), wrong=(), words: str = "") -> bool:
    """Note what its holder says of these services. False when the link was not open any more."""
    if not ConfirmationLink.objects.open().filter(pk=link.pk).update(used_at=timezone.now()):
        return False
    for service in correct:
        facts.verify(service=service, method=Method.PROVIDER)
    for service in wrong:
        facts.verify(service=service, method=Method.PROVIDER, result=Result.WRONG, note=words)
    audit.record(LINK_USED, link.service or link.organization, None)
    return True
