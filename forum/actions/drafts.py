"""What a member has begun to write, kept until it is sent. No audit entry: nothing was said yet."""

from django.db import transaction
from django.utils import timezone

from ..models import Draft


@transaction.atomic
def save(*, user, text: str, title: str = "", topic=None, category=None) -> Draft | None:
    """Of a reply in `topic`, or of a topic in `category`. Without words, the draft is gone.

    Nothing is kept of what is begun in a sensitive category.
    """
    if (topic.category if topic else category).sensitive:
        return None
    text, title = text.replace("\x00", ""), title.replace("\x00", "")
    mine = Draft.objects.filter(user=user, topic=topic, category=category)
    if not text.strip() and not title.strip():
        mine.delete()
        return None
    fields = {"text": text[:20_000], "title": title[:160], "saved_at": timezone.now()}
    draft, _made = Draft.objects.update_or_create(
        user=user, topic=topic, category=category, defaults=fields
    )
    return draft
