"""How an action starts a task: by its name, because tasks stand above actions, and on commit."""

from collections.abc import Callable

from django.db import transaction
from django.utils.module_loading import import_string

_afterwards: dict[str, Callable] = {}


def enqueue(name: str, *args) -> None:
    """`name` is the dotted path of a task; `args` are ids and words, nothing heavier.

    Raises ImportError at once for a name that does not exist.
    """
    task = import_string(name)
    transaction.on_commit(lambda: task.enqueue(*args))


def when_given_up(name: str, then: Callable) -> None:
    """`then` is called with the arguments of a task of this name that failed for good.

    Raises ValueError when somebody else is called already.
    """
    if name in _afterwards:
        raise ValueError(f"{name} is given up in two ways.")
    _afterwards[name] = then


def give_up(name: str, args) -> None:
    if then := _afterwards.get(name):
        then(*args)
