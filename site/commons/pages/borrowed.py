"""What a page form may point to: pages one knows, pictures and documents one holds.

Choosers offer no others, but a form takes any number, and then shows what it stands for.
"""

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from wagtail.models import Page

from commons.media.models import Document, Image

from . import knowing

GUARDED = (Page, Image, Document)


def foreign(form, user) -> bool:
    """Whether `form` or a row in it points anew to something `user` could not have chosen."""
    forms = [form, *_rows(form)]
    former = {reference for one in forms for reference in _references(one, one.initial)}
    now = {reference for one in forms for reference in _references(one, one.cleaned_data)}
    return not all(
        knowing.knows_all(model, user, [pk for kind, pk in now - former if kind is model])
        for model in GUARDED
    )


def _rows(form):
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            if hasattr(row, "cleaned_data"):
                yield row
                yield from _rows(row)


def _references(form, values):
    """(guarded model, id) of all that `values`, a form's `initial` or `cleaned_data`, point to."""
    for name, value in values.items():
        if value is None or name not in form.fields:
            continue
        try:
            field = form._meta.model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if hasattr(field, "extract_references"):
            for model, pk, *_path in field.extract_references(value):
                yield from _guarded(model, pk)
        elif field.many_to_one:
            yield from _guarded(field.related_model, getattr(value, "pk", value))


def _guarded(model: type[Model], pk):
    for kind in GUARDED:
        if issubclass(model, kind):
            yield kind, str(pk)
