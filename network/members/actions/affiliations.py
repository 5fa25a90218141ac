"""Ties of people to organisations, and the group membership that follows from them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety import audit
from commons.safety.models import RoleGroup
from commons.safety.roles import Author

from ..models import Affiliation
from ..models.affiliation import Role

AUTHOR = Role.AUTHOR

CONFIRMED = audit.action(
    "members.confirm_affiliation", _("Tie confirmed"), _("Confirmed a person's tie")
)
ENDED = audit.action("members.end_affiliation", _("Tie ended"), _("Ended a person's tie"))


def _groups(organization):
    sections = RoleGroup.objects.filter(
        role=Author.key, section__in=organization.pages.values("page_ptr")
    )
    return [own.group for own in sections.select_related("group")]


@transaction.atomic
def confirm(*, user, organization, by=None, role=AUTHOR):
    """Tie `user` to `organization`; as its author they may write in its section at once."""
    tie, _made = Affiliation.objects.get_or_create(
        user=user, organization=organization, ended_at=None, defaults={"role": role}
    )
    tie.confirmed_at, tie.confirmed_by = timezone.now(), by
    tie.save()
    user.groups.add(*_groups(organization))
    audit.record(CONFIRMED, user, by, organization=str(organization.uuid))
    return tie


@transaction.atomic
def end(*, tie: Affiliation, by=None):
    """End a tie; the right to write in the section ends with it."""
    tie.ended_at = timezone.now()
    tie.save()
    tie.user.groups.remove(*_groups(tie.organization))
    audit.record(ENDED, tie.user, by, organization=str(tie.organization.uuid))
    return tie
