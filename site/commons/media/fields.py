"""File fields whose files have passed the upload door, whichever way they were handed over."""

from django.db.models import FileField
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile


class CleanDocumentFile(FieldFile):
    """Writes to storage only what the door let through."""


class CleanImageFile(WagtailImageFieldFile):
    """Writes to storage only what the door let through."""


class CleanDocumentField(FileField):
    attr_class = CleanDocumentFile


class CleanImageField(WagtailImageField):
    attr_class = CleanImageFile
