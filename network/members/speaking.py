"""For whom a member may speak: the organisations they write for, once the tie is confirmed."""

from commons.safety.prepared import Prepared

from .models import Affiliation

_ties = Prepared(
    lambda member: (
        Affiliation.objects.filter(user=member)
        .writing()
        .select_related("organization")
        .order_by("organization__sort_name")
    )
)


def confirmed_organizations(user) -> list:
    return [tie.organization for tie in _ties(user.pk)]
