"""What a member muted, by the names under which notices gather."""

from django.contrib.contenttypes.models import ContentType

from .models import Level, Watch


def muted_names(user) -> set[str]:
    """As `things.name_of` says them."""
    rows = Watch.objects.filter(user=user, level=Level.MUTE)
    names = set()
    for type_id, pk in rows.values_list("content_type", "object_id"):
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model:
            names.add(f"{model._meta.label_lower}:{pk}")
    return names


def is_muted(notice, names: set[str]) -> bool:
    return notice.group.partition("/")[2] in names
