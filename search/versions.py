"""Whether the index was made with today's folding."""

from django.utils import timezone
from wagtail.search.models import IndexEntry

from commons.arabic.normalise import VERSION

from .models import IndexVersion


def record() -> None:
    """The whole index was just made with the folding in use."""
    IndexVersion.objects.update_or_create(
        pk=IndexVersion.ONLY, defaults={"folding": VERSION, "built_at": timezone.now()}
    )


def is_stale() -> bool:
    """Whether something was indexed with another folding, or nobody knows with which."""
    made = IndexVersion.objects.filter(pk=IndexVersion.ONLY).first()
    if made is None:
        return IndexEntry.objects.exists()
    return made.folding != VERSION
