"""Who found something to be true: the date stays, the person goes."""

from django.utils.translation import gettext_lazy as _

from commons.accounts import holdings

from .models import ConfirmationLink, FactsChange, ProviderAnswer, Removal, Verification


def _found(user):
    for row in Verification.objects.filter(verified_by=user).order_by("pk"):
        yield {"what": str(row), "verified_on": row.verified_on}
    for row in Removal.objects.filter(put_back_by=user).order_by("pk"):
        yield {"what": str(row), "put_back_at": row.put_back_at}


def _changed(user):
    for row in FactsChange.objects.filter(made_by=user).order_by("pk"):
        yield {"what": str(row), "made_at": row.made_at, "after": row.after}
    for row in ConfirmationLink.objects.filter(made_by=user).order_by("pk"):
        yield {"what": str(row), "made_at": row.made_at}


def _answered(user):
    for row in ProviderAnswer.objects.filter(made_by=user).order_by("pk"):
        said = row.get_said_display()
        yield {"what": str(row), "made_at": row.made_at, "said": str(said), "words": row.words}


def _leave(user, keep_words: bool) -> None:
    Verification.objects.filter(verified_by=user).update(verified_by=None)
    Removal.objects.filter(put_back_by=user).update(put_back_by=None)


def _leave_changes(user, keep_words: bool) -> None:
    FactsChange.objects.filter(made_by=user).update(made_by=None, before={}, after={})
    FactsChange.objects.filter(seen_by=user).update(seen_by=None)
    ConfirmationLink.objects.filter(made_by=user).update(made_by=None)


def _leave_answers(user, keep_words: bool) -> None:
    """That the provider answered stays; it was said to colleagues, so its words go with the rest."""
    ProviderAnswer.objects.filter(made_by=user).update(made_by=None, words="")


holdings.register(
    holdings.Holding(
        "services:verifications",
        _("What I verified"),
        _found,
        _leave,
        covers=("services.Verification", "services.Removal"),
    )
)

holdings.register(
    holdings.Holding(
        "services:changes",
        _("What I changed of services"),
        _changed,
        _leave_changes,
        covers=("services.FactsChange", "services.ConfirmationLink"),
    )
)

holdings.register(
    holdings.Holding(
        "services:answers",
        _("What I answered to readers of services"),
        _answered,
        _leave_answers,
        covers=("services.ProviderAnswer",),
    )
)
