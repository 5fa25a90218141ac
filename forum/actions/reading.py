"""How far a member has read. No audit entry: it would record what somebody reads."""

from django.db import transaction
from django.utils import timezone

from ..models import Category, CategoryMark, ReadMark, Topic


@transaction.atomic
def mark_read(*, topic: Topic, number: int, user) -> None:
    """The member has had everything up to `number` on the screen. It never goes back."""
    if topic.category.sensitive:
        return
    now = timezone.now()
    rows = ReadMark.objects.filter(user=user, topic=topic)
    if rows.filter(number__lt=number).update(number=number, read_at=now):
        return
    ReadMark.objects.get_or_create(
        user=user, topic=topic, defaults={"number": number, "read_at": now}
    )


@transaction.atomic
def mark_category_read(*, category: Category, user) -> None:
    """Nothing said there until now is new to the member any more."""
    if not category.sensitive:
        CategoryMark.objects.update_or_create(
            user=user, category=category, defaults={"read_at": timezone.now()}
        )
    vars(user).pop("_forum_read", None)  # see `lists.read_categories`
