"""What goes into the index: every searchable field of an object, folded."""

from collections.abc import Iterator

from django.db.models import Manager
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

from commons.arabic.normalise import index, start_index

# PostgreSQL refuses a document of more than 1 MB of words; this leaves room for the stems.
MOST_CHARACTERS = 100_000


class Known:
    """Mixed into a search field: its value is known beforehand."""

    value = ""

    def get_value(self, obj) -> str:
        return self.value


class KnownSearchField(Known, SearchField):
    pass


class KnownAutocompleteField(Known, AutocompleteField):
    pass


class Folded:
    """Stands for `obj` before an indexer: the same key, its fields folded and those of relations flat."""

    def __init__(self, obj):
        self.pk = obj.pk
        self.left = MOST_CHARACTERS
        self.fields = list(self._folded(obj, obj.get_search_fields()))

    def get_search_fields(self) -> list:
        return self.fields

    def _folded(self, obj, fields) -> Iterator[SearchField | AutocompleteField]:
        for field in fields:
            if isinstance(field, RelatedFields):
                for related in _related(field.get_value(obj)):
                    yield from self._folded(related, field.fields)
            elif isinstance(field, SearchField):
                known = KnownSearchField(field.field_name, boost=field.boost)
                known.value = index(self._share(field.get_value(obj)))
                yield known
            elif isinstance(field, AutocompleteField):
                known = KnownAutocompleteField(field.field_name)
                known.value = start_index(self._share(field.get_value(obj)))
                yield known

    def _share(self, value) -> str:
        text = " ".join(_texts(value))[: self.left]
        self.left -= len(text)
        return text


class FoldingIndex:
    """Mixed into the index class of an engine."""

    def add_items(self, model, objs):
        super().add_items(model, [Folded(obj) for obj in objs])


def _related(value) -> list:
    if value is None:
        return []
    if isinstance(value, Manager):
        return list(value.all())
    value = value() if callable(value) else value
    return [value] if value is not None else []


def _texts(value) -> Iterator[str]:
    """The words of a field's value: text, or lists and maps of values."""
    if value is None:
        return
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple | set):
        for part in value:
            yield from _texts(part)
    else:
        yield str(value)
