from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin

from commons.identity.words import PlainWords


class Correction(PlainWords, TranslatableMixin, Orderable):
    """A mistake that was mended after publishing, told openly under the text."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="corrections")
    date = models.DateField(_("date"), default=timezone.localdate)
    text = models.TextField(
        _("what was wrong and what is right"),
        max_length=600,
    )

    PERSONAL = dict.fromkeys(
        ["id", "sort_order", "translation_key", "locale", "page", "date", "text"]
    )

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return self.text
