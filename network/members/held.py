"""What `members` holds of an account: ties to organisations, and the tie to a published person."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings
from commons.safety import keeping

from .models import Affiliation, Person

ONE_YEAR = timedelta(days=365)


def _ties(user):
    for tie in Affiliation.objects.filter(user=user).select_related("organization").order_by("pk"):
        yield {
            "organization": str(tie.organization),
            "role": tie.get_role_display(),
            "shown_to": tie.audience,
            "asked_at": tie.asked_at,
            "confirmed_at": tie.confirmed_at,
            "ended_at": tie.ended_at,
        }


def _drop_ties(user, keep_words: bool) -> None:
    Affiliation.objects.filter(confirmed_by=user).update(confirmed_by=None)
    Affiliation.objects.filter(user=user).delete()


def _persons(user):
    for person in Person.objects.filter(user=user):
        yield {"name": str(person)}


def _untie(user, keep_words: bool) -> None:
    """The name on a byline was published, and says what was agreed: only the tie to it goes."""
    Person.objects.filter(user=user).update(user=None)


def _old_ties() -> int:
    return Affiliation.objects.filter(ended_at__lt=timezone.now() - ONE_YEAR).delete()[0]


holdings.register(
    holdings.Holding(
        "members:affiliations",
        _("Ties to organisations"),
        _ties,
        _drop_ties,
        covers=("members.Affiliation",),
    )
)
holdings.register(
    holdings.Holding(
        "members:person",
        _("My name on published pages"),
        _persons,
        _untie,
        covers=("members.Person", "members.PersonProfile", "members.Byline"),
    )
)
keeping.register(
    keeping.Rule(
        "members:affiliations",
        "A tie to an organisation is deleted one year after it ended.",
        _old_ties,
        covers=("members.Affiliation",),
    )
)
