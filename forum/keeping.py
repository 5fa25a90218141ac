"""What the forum promised to forget."""

from datetime import timedelta

from django.utils import timezone

from commons.safety import keeping

from .models import CategoryMark, Draft, ReadMark
from .models.draft import DAYS as DRAFT_DAYS
from .models.mark import DAYS


def _purge_marks() -> int:
    before = timezone.now() - timedelta(days=DAYS)
    return sum(
        model.objects.filter(read_at__lt=before).delete()[0] for model in (ReadMark, CategoryMark)
    )


def _purge_drafts() -> int:
    before = timezone.now() - timedelta(days=DRAFT_DAYS)
    return Draft.objects.filter(saved_at__lt=before).delete()[0]


keeping.register(
    keeping.Rule(
        "forum:marks",
        f"How far a member has read is kept for {DAYS} days after they last read there.",
        _purge_marks,
        covers=("forum.ReadMark", "forum.CategoryMark"),
    )
)
keeping.register(
    keeping.Rule(
        "forum:drafts",
        f"A draft is kept for {DRAFT_DAYS} days after its last change.",
        _purge_drafts,
        covers=("forum.Draft",),
    )
)
