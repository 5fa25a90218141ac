"""Wagtail's search backend for this site: the database's own engine behind Arabic folding.

Named by `WAGTAILSEARCH_BACKENDS`. The engine is imported late, because Wagtail defines the index
tables of the database in use only.
"""

from importlib import import_module
from types import ModuleType

from django.db import connection


def engine() -> ModuleType:
    """`search.engines.sqlite` or `search.engines.postgresql`."""
    return import_module(f"search.engines.{connection.vendor}")


def SearchBackend(params: dict):
    """The backend for the default database; `params` are the options of the setting."""
    return engine().Backend(params)
