"""Who found something to be true: the date stays, the person goes."""

from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings

from .models import Organization


def _found(user):
    for row in Organization.objects.filter(verified_by=user).order_by("pk"):
        yield {"what": str(row), "verified_on": row.verified_on}


def _leave(user, keep_words: bool) -> None:
    Organization.objects.filter(verified_by=user).update(verified_by=None)


holdings.register(
    holdings.Holding(
        "organizations:verifications",
        _("What I verified"),
        _found,
        _leave,
        covers=("organizations.Organization",),
    )
)
