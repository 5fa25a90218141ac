"""Ties of people to organisations, and the group membership that follows from them."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import audit
from commons.safety.models import RoleGroup
from commons.safety.roles import Author

from .. import policy
from ..models import Affiliation
from ..models.affiliation import Role

AUTHOR = Role.AUTHOR
WRITING = (Role.AUTHOR, Role.MANAGER)

ASKED = audit.action("members.ask_affiliation", _("Tie asked for"), _("Asked for a tie"))
CONFIRMED = audit.action(
    "members.confirm_affiliation", _("Tie confirmed"), _("Confirmed a person's tie")
)
ENDED = audit.action("members.end_affiliation", _("Tie ended"), _("Ended a person's tie"))
REFUSED = audit.action("members.refuse_affiliation", _("Tie refused"), _("Refused a person's tie"))
SHOWN = audit.action(
    "members.show_affiliation", _("Tie on the profile"), _("Chose who sees a tie on the profile")
)

# Sent with `tie=` in the transaction; `notices` of this app listens.
asked, answered = Signal(), Signal()


def _groups(organization):
    sections = RoleGroup.objects.filter(
        role=Author.key, section__in=organization.pages.values("page_ptr")
    )
    return [own.group for own in sections.select_related("group")]


@transaction.atomic
def ask(*, user, organization, role=Role.MEMBER) -> Affiliation:
    """Raises ValidationError, with the reason, when the tie is there or too many wait."""
    if refusal := policy.why_not_ask(user, organization):
        raise ValidationError(refusal)
    try:
        with transaction.atomic():
            tie = Affiliation.objects.create(user=user, organization=organization, role=role)
    except IntegrityError as twice:
        raise ValidationError(policy.why_not_ask(user, organization)) from twice
    audit.record(ASKED, user, user, organization=str(organization.uuid))
    asked.send(Affiliation, tie=tie)
    return tie


@transaction.atomic
def confirm(*, user, organization, by=None, role=AUTHOR):
    """Tie `user` to `organization`; its authors and managers may write in its section at once."""
    tie, _made = Affiliation.objects.get_or_create(
        user=user, organization=organization, ended_at=None, defaults={"role": role}
    )
    return _settle(tie, by)


@transaction.atomic
def accept(*, tie: Affiliation, by) -> Affiliation:
    """What the member asked for becomes true. Raises PermissionDenied, with the reason."""
    if refusal := policy.why_not_decide(by, tie):
        raise PermissionDenied(refusal)
    if tie.ended_at or tie.confirmed_at:
        return tie
    tie = _settle(tie, by)
    answered.send(Affiliation, tie=tie)
    return tie


@transaction.atomic
def refuse(*, tie: Affiliation, by) -> Affiliation:
    """Raises PermissionDenied, with the reason. A tie that counted is ended, not refused."""
    if refusal := policy.why_not_decide(by, tie):
        raise PermissionDenied(refusal)
    if tie.ended_at or tie.confirmed_at:
        return tie
    tie.ended_at = timezone.now()
    tie.save(update_fields=["ended_at"])
    audit.record(REFUSED, tie.user, by, organization=str(tie.organization.uuid))
    answered.send(Affiliation, tie=tie)
    return tie


@transaction.atomic
def end(*, tie: Affiliation, by=None):
    """End a tie, or take back a question; the right to write in the section ends with it.

    Raises PermissionDenied, with the reason, for somebody who is neither side.
    """
    if by is not None and (refusal := policy.why_not_end(by, tie)):
        raise PermissionDenied(refusal)
    if tie.ended_at:
        return tie
    tie.ended_at = timezone.now()
    tie.save()
    tie.user.groups.remove(*_groups(tie.organization))
    audit.record(ENDED, tie.user, by, organization=str(tie.organization.uuid))
    return tie


@transaction.atomic
def show_to(*, tie: Affiliation, audience: str) -> None:
    """Who reads of the tie on its owner's profile."""
    tie.audience = audience
    tie.save(update_fields=["audience"])
    audit.record(SHOWN, tie.user, tie.user)


def _settle(tie: Affiliation, by) -> Affiliation:
    tie.confirmed_at, tie.confirmed_by = timezone.now(), by
    tie.save()
    if tie.role in WRITING:
        tie.user.groups.add(*_groups(tie.organization))
    audit.record(CONFIRMED, tie.user, by, organization=str(tie.organization.uuid))
    return tie
