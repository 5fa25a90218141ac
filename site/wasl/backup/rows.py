"""A row as one line of JSON, and back, without losing a microsecond."""

import base64
import json
from datetime import date, datetime, time

from django.db import models
from django.db.models import Value


def line(row: models.Model) -> bytes:
    words = {
        field.attname: _out(field, getattr(row, field.attname))
        for field in row._meta.concrete_fields
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def read(model: type[models.Model], text: bytes) -> models.Model:
    """Raises ValueError for a line that is no row of this table."""
    words = json.loads(text)
    fields = {field.attname: field for field in model._meta.concrete_fields}
    if not isinstance(words, dict) or words.keys() != fields.keys():
        raise ValueError(f"This is no row of {model._meta.db_table}.")
    return model(**{name: _in(fields[name], value) for name, value in words.items()})


def _out(field, value):
    if isinstance(field, models.JSONField) or value is None:
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, bool | int | float | str):
        return value
    return field.value_to_string(_Holding(field, value))


class _Holding:
    """What `value_to_string` wants to be given: a thing with the value on it."""

    def __init__(self, field, value):
        setattr(self, field.attname, value)


def _in(field, value):
    if isinstance(field, models.JSONField):
        return Value(None, field) if value is None and not field.null else value
    if isinstance(field, models.BinaryField) and value is not None:
        return base64.b64decode(value)
    return field.to_python(value)
