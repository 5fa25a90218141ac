"""Naming anything by content type and id."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model


def root_of(model: type[Model]) -> type[Model]:
    """The topmost model that shares the primary key: `Page` for a news page."""
    model = model._meta.concrete_model
    parents = [parent for parent in model._meta.get_parent_list() if not parent._meta.parents]
    return parents[0] if parents else model


def place_of(thing: Model) -> dict:
    """Under which content type and id watches of `thing` are kept."""
    return {
        "content_type": ContentType.objects.get_for_model(root_of(type(thing))),
        "object_id": thing.pk,
    }


def name_of(thing: Model) -> str:
    """One short word for a thing, the same for every class it is met as."""
    return f"{root_of(type(thing))._meta.label_lower}:{thing.pk}"
