"""File fields whose files have passed the upload door, whichever way they were handed over."""

import hashlib

from django.db.models import FileField
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from commons.safety.uploads import door


class Guarded:
    """Writes to storage only what the door let through; raises `Refused` for the rest.

    Every way to storage ends in `save()`: a model's save, a form's, and `instance.file.save(…)`.
    """

    admit = None

    def pass_door(self) -> None:
        """Puts the clean file in the place of the one that was assigned, with its size and hash."""
        if self and not self._committed and not isinstance(self.file, door.Admitted):
            self._take(self.admit(self.file))

    def save(self, name, content, save=True):
        clean = self.admit(content)
        self._describe(clean)
        super().save(clean.name, clean, save=save)

    def _take(self, clean: door.Admitted) -> None:
        self.file, self.name = clean, clean.name
        self._describe(clean)

    def _describe(self, clean: door.Admitted) -> None:
        clean.seek(0)
        self.instance.file_size = clean.size
        self.instance.file_hash = hashlib.file_digest(clean, "sha1").hexdigest()  # Wagtail's own
        clean.seek(0)


class GuardedDocument(Guarded, FieldFile):
    admit = staticmethod(door.document)


class GuardedImage(Guarded, WagtailImageFieldFile):
    admit = staticmethod(door.picture)

    def get_image_dimensions(self):
        """Asked for as soon as a file is assigned: from then on it is the clean, upright one."""
        self.pass_door()
        return super().get_image_dimensions()


class CleanDocumentField(FileField):
    attr_class = GuardedDocument


class CleanImageField(WagtailImageField):
    attr_class = GuardedImage
