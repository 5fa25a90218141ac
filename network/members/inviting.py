"""Invitations that bring a tie to an organisation."""

from django.utils.translation import gettext as _

from commons.accounts import invitations
from commons.accounts.policy import may_keep_accounts
from commons.arabic import bidi
from network.organizations.models import Organization

from .actions import affiliations
from .models.affiliation import Role
from .policy import decided_by

KEY = "members:affiliation"


def choices(by):
    """Managers invite to their own organisations, coordinators to all; only they make managers."""
    own = decided_by(by)
    rows = Organization.objects.get_queryset().by_name()
    rows = rows if own is None else rows.filter(pk__in=own)
    roles = list(Role) if may_keep_accounts(by) else [Role.MEMBER, Role.AUTHOR]
    offered = [
        {"organization": str(row.uuid), "role": role.value} for row in rows for role in roles
    ]
    names = {str(row.uuid): row.name for row in rows}
    return [(payload, _words(names[payload["organization"]], payload)) for payload in offered]


def describe(payload):
    row = _organization(payload)
    return _words(row.name, payload) if row else None


def accept(*, user, payload):
    """Confirmed by nobody in particular: who invited is forgotten after 30 days."""
    if row := _organization(payload):
        affiliations.confirm(user=user, organization=row, role=Role(payload["role"]))


def _organization(payload):
    return Organization.objects.filter(uuid=payload.get("organization")).first()


def _words(name, payload):
    role = Role(payload["role"]).label
    return _("%(name)s: %(role)s") % {"name": bidi.isolate(name), "role": role}


invitations.register(invitations.Offer(key=KEY, choices=choices, describe=describe, accept=accept))
