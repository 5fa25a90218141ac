"""A page or section as a place, by whatever class it is met."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page


def of(place: Model) -> dict:
    """Under which content type and number a place is kept."""
    model = Page if isinstance(place, Page) else type(place)
    return {
        "content_type": ContentType.objects.get_for_model(model),
        "object_id": str(place.pk),
    }


def around(place: Model) -> list[Model]:
    """The place and, for a page, everything above it."""
    if isinstance(place, Page):
        return [place, *place.get_ancestors()]
    return [place]
