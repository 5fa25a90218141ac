"""What was kept for a time about services, let go when it is over."""

from datetime import timedelta

from django.utils import timezone

from commons.safety import keeping

from .models import ConfirmationLink, FactsChange, ProviderAnswer

KEPT = timedelta(days=90)
YEAR = timedelta(days=365)


def _purge() -> int:
    before = timezone.now() - KEPT
    changes, _of = FactsChange.objects.filter(made_at__lt=before).delete()
    links, _of = ConfirmationLink.objects.filter(closes_at__lt=before).delete()
    return changes + links


keeping.register(
    keeping.Rule(
        "services:changes",
        "Changes of a service's facts are kept for 90 days, confirmation links for 90 days after"
        " they closed.",
        _purge,
        covers=("services.FactsChange", "services.ConfirmationLink"),
    )
)


def _purge_answers() -> int:
    gone, _of = ProviderAnswer.objects.filter(made_at__lt=timezone.now() - YEAR).delete()
    return gone


keeping.register(
    keeping.Rule(
        "services:answers",
        "What providers answered to readers is kept for a year.",
        _purge_answers,
        covers=("services.ProviderAnswer",),
    )
)
