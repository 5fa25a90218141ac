"""Copies of a thing kept as JSON: taking one account out of them."""

import json

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from modelcluster.models import get_all_child_relations


def rewrite(rows, field: str, user) -> None:
    """Every one of `rows` whose copy in `field` names the account is written without it."""
    for row in rows.iterator(chunk_size=100):
        content = getattr(row, field)
        loaded = json.loads(content) if isinstance(content, str) else content
        kind = loaded.get("content_type") or _kind(row)
        model = ContentType.objects.get_for_id(kind).model_class() if kind else None
        if model is not None and without(loaded, model, user.pk):
            changed = json.dumps(loaded) if isinstance(content, str) else loaded
            type(row)._base_manager.filter(pk=row.pk).update(**{field: changed})


def _kind(row) -> int | None:
    return getattr(row, "content_type_id", None) or getattr(row, "specific_content_type_id", None)


def without(content: dict, model, number: int) -> bool:
    """Takes account `number` out of `content`, a copy of a `model`. True when something changed.

    A key that may be empty is emptied; a child row that cannot do without its account goes whole.
    """
    changed = False
    for name in _keys(model):
        if content.get(name) == number:
            content[name] = None
            changed = True
    for relation in get_all_child_relations(model):
        name, child = relation.get_accessor_name(), relation.related_model
        children = content.get(name)
        if not children:
            continue
        kept = [row for row in children if not _belongs(row, child, number)]
        changed |= len(kept) != len(children)
        content[name] = kept
        for row in kept:
            changed |= without(row, child, number)
    return changed


def _keys(model, *, required: bool = False) -> list[str]:
    person = get_user_model()
    return [
        field.name
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is person and (not required or not field.null)
    ]


def _belongs(row: dict, model, number: int) -> bool:
    return any(row.get(name) == number for name in _keys(model, required=True))
