"""Short words on rows that stand beside other words: names, labels, one-line texts."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from commons.arabic import bidi

AS_TYPED = (models.SlugField, models.URLField, models.EmailField, models.FilePathField)


class PlainWords:
    """A model whose lines hold no controls or invisible characters, so that neighbours stay put.

    Honest words lose nothing by it: they are mended without a word. A line of which nothing is
    left is refused where it is mandatory. Longer texts keep their lines and lose overrides only.
    """

    def clean(self):
        typed = {field: getattr(self, field.attname) for field in self._meta.concrete_fields}
        self._mend_words()
        for field, text in typed.items():
            if text and not field.blank and getattr(self, field.attname) == "":
                raise ValidationError(
                    {field.name: _("Write a name with at least one letter.")}, code="empty"
                )
        super().clean()

    def save(self, *args, **kwargs):
        self._mend_words()
        super().save(*args, **kwargs)

    def _mend_words(self) -> None:
        deferred = self.get_deferred_fields()
        for field in self._meta.concrete_fields:
            if field.attname in deferred:
                continue
            value = getattr(self, field.attname)
            if isinstance(value, str) and value:
                if _is_line(field):
                    setattr(self, field.attname, bidi.clean(value))
                elif type(field) is models.TextField and field.editable:
                    setattr(self, field.attname, bidi.balance(value))


def _is_line(field) -> bool:
    return (
        isinstance(field, models.CharField)
        and not isinstance(field, AS_TYPED)
        and field.editable
        and not field.choices
    )
