"""How an action starts a task: by its name, because tasks stand above actions, and on commit."""

from django.db import transaction
from django.utils.module_loading import import_string


def enqueue(name: str, *args) -> None:
    """`name` is the dotted path of a task; `args` are ids and words, nothing heavier.

    Raises ImportError at once for a name that does not exist.
    """
    task = import_string(name)
    transaction.on_commit(lambda: task.enqueue(*args))
