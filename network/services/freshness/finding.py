"""What the log says of one service today, and what a coordinator can add to it in one tap."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from . import log, state

# Key of a button: (method, result, its words).
BY_HAND = {
    "call": ("call", "correct", _("Verified by telephone today")),
    "visit": ("visit", "correct", _("Verified by a visit today")),
    "no-answer": ("call", "no_answer", _("Nobody answered today")),
    "wrong": ("call", "wrong", _("Found to be wrong today")),
}


@dataclass(frozen=True)
class Finding:
    verified_on: date | None
    contradicted: bool
    days: int

    @property
    def trust(self) -> state.Trust:
        return state.trust(
            verified_on=self.verified_on,
            contradicted=self.contradicted,
            days=self.days,
            today=timezone.localdate(),
        )


def of(service) -> Finding:
    rows = type(service).objects.filter(pk=service.pk).annotate(found=log.newest_check("pk"))
    return read(rows.values_list("found", flat=True).get())


def read(found: dict) -> Finding:
    """From an annotation of `log.newest_check`."""
    return Finding(*log.read(found))
