"""A stale index is named by `manage.py check --database default` and on every migrate."""

from django.core.checks import Tags, Warning, register
from django.db import connection


@register(Tags.database)
def index_is_current(app_configs, databases=None, **kwargs):
    """A warning when the index was made with other folding rules than the ones in use."""
    if not databases or "default" not in databases:
        return []
    from . import versions
    from .models import IndexVersion

    if IndexVersion._meta.db_table not in connection.introspection.table_names():
        return []
    if not versions.is_stale():
        return []
    return [
        Warning(
            "The search index was made with older folding rules: some words will not be found.",
            hint="Run: manage.py update_index",
            id="search.W001",
        )
    ]
