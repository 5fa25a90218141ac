"""Every table as it is, seen through plain stand-ins of its model.

A stand-in has the columns and nothing else: no parents, no rich values, no signals, no rules on
saving. So a row goes out and comes back exactly, on either database.
"""

from functools import cache

from django.apps import apps
from django.apps.registry import Apps
from django.db import models

# What is made again, or must not come back: who was signed in, what was waiting to be done.
LEFT_OUT = {
    "accounts.Export": "its files are left out too; it can be asked for again",
    "django_tasks_database.DBTaskResult": "work of a past day, with the addresses it was given",
    "search.IndexVersion": "goes with the index",
    "sessions.Session": "a restored site signs everybody out",
    "wagtailadmin.EditingSession": "who had which page open",
    "wagtailsearch.IndexEntry": "made again from the pages, differently on each database",
    "wagtailsearch.SQLiteFTSIndexEntry": "made again with it",
}
_SAME = {  # plain columns of other names
    "AutoField": "IntegerField",
    "BigAutoField": "BigIntegerField",
    "EmailField": "CharField",
    "FileField": "CharField",
    "SlugField": "CharField",
    "SmallAutoField": "SmallIntegerField",
    "URLField": "CharField",
}


def all_models() -> list[type[models.Model]]:
    """Every model with a table of its own, the hidden ones of many-to-many fields too."""
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if not model._meta.proxy]


@cache
def left_out() -> frozenset[str]:
    """`LEFT_OUT`, and whatever cannot be without a row of it."""
    out = set(LEFT_OUT)
    while True:
        more = {
            model._meta.label
            for model in all_models()
            for field in model._meta.local_concrete_fields
            if field.is_relation and not field.null and field.related_model._meta.label in out
        }
        if more <= out:
            return frozenset(out)
        out |= more


def kept_models() -> list[type[models.Model]]:
    return sorted(
        (model for model in all_models() if model._meta.label not in left_out()),
        key=lambda model: model._meta.label,
    )


@cache
def stand_in(model: type[models.Model]) -> type[models.Model]:
    """Raises LookupError for a kind of column nobody has thought of here."""
    meta = {"managed": False, "db_table": model._meta.db_table, "app_label": "backup"}
    columns = {
        field.attname: _plain(field)
        for field in model._meta.local_concrete_fields
        if not getattr(field, "generated", False)
    }
    return type(
        model._meta.label.replace(".", "_"),
        (models.Model,),
        columns | {"Meta": type("Meta", (), meta | {"apps": Apps()}), "__module__": __name__},
    )


def _plain(field: models.Field) -> models.Field:
    target = field
    while target.is_relation:
        target = target.target_field
    kind = target.get_internal_type()
    made = getattr(models, _SAME.get(kind, kind), None)
    if made is None:
        raise LookupError(f"The backup does not know how to keep a {kind} ({field}).")
    options = {"db_column": field.column, "primary_key": field.primary_key, "null": field.null}
    if isinstance(target, models.DecimalField):
        options |= {"max_digits": target.max_digits, "decimal_places": target.decimal_places}
    if made is models.CharField:
        options["max_length"] = target.max_length
    return made(**options)
