"""The kinds of pages that have comments, as the apps above register them in `ready()`."""

from django.db.models import Model

_models: set[type[Model]] = set()


def register(*models: type[Model]) -> None:
    """Raises ValueError for one that is registered already."""
    for model in models:
        if model in _models:
            raise ValueError(f"{model.__name__} is registered twice.")
        _models.add(model)


def takes(page) -> bool:
    """Whether this page, in its own class, has comments. A page with one address only (for the
    safety of its readers) has them too: theirs tell nothing but a number.
    """
    return type(page) in _models


def models() -> list[type[Model]]:
    return sorted(_models, key=lambda model: model._meta.label)
