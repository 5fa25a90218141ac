"""Pages of many kinds, each as an instance of its own class, in one query.

Wagtail's `specific()` asks once more for every kind it meets; here the tables of all kinds are
joined. Meant for a handful of rows: a page and its neighbours, never a long list.
"""

from functools import cache

from django.db.models.query import ModelIterable
from wagtail.models import Page, get_page_models


@cache
def _accessors() -> dict[type, str]:
    """Page class to the name under which Page knows its row."""
    links = {model: model._meta.get_ancestor_link(Page) for model in get_page_models()}
    return {
        model: link.remote_field.get_accessor_name()
        for model, link in links.items()
        if link is not None and link.model is model
    }


def joins() -> list[str]:
    """What `select_related` needs: every kind, and what a kind is always `read_with`."""
    return [
        "__".join(filter(None, [name, beside]))
        for model, name in _accessors().items()
        for beside in ("", *getattr(model, "read_with", ()))
    ]


class OwnClassIterable(ModelIterable):
    """Annotations go along. A page whose class is gone stays a Page."""

    def __iter__(self):
        annotated = list(self.queryset.query.annotation_select)
        for page in super().__iter__():
            name = _accessors().get(page.specific_class)
            own = page._state.fields_cache.get(name) if name else None
            if own is None:
                yield page
                continue
            own._state.fields_cache.pop("page_ptr", None)  # the same row once more
            for annotation in annotated:
                setattr(own, annotation, getattr(page, annotation))
            yield own
