"""What moderation forgets a year after a case was closed; the public figures stay."""

from datetime import timedelta

from django.utils import timezone

from commons.safety import keeping

from .models import Appeal, Decision, Report

YEAR = timedelta(days=365)


def _purge() -> int:
    old = timezone.now() - YEAR
    gone, _rows = Report.objects.filter(case__closed_at__lt=old).delete()
    decisions = Decision.objects.filter(case__closed_at__lt=old)
    words = Appeal.objects.filter(decision__in=decisions).exclude(words="", answer="")
    gone += words.update(words="", answer="", answered_by=None)
    told = decisions.exclude(reason="", by=None, undone_by=None)
    return gone + told.update(reason="", by=None, undone_by=None)


keeping.register(
    keeping.Rule(
        "moderation:cases",
        "One year after a case was closed: reports go, and what was said about it.",
        _purge,
        (
            "moderation.Case",
            "moderation.Report",
            "moderation.Decision",
            "moderation.Appeal",
        ),
    )
)
