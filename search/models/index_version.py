from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal


class IndexVersion(models.Model):
    """The one row that says with which folding the search index was last made as a whole."""

    ONLY = 1

    folding = models.PositiveSmallIntegerField(
        _("folding"), help_text=_("The number of the folding rules the index was made with.")
    )
    built_at = models.DateTimeField(
        _("built at"), help_text=_("When the whole index was last made.")
    )

    PERSONAL: ClassVar[dict[str, Personal | None]] = {
        "id": None,
        "folding": None,
        "built_at": None,
    }

    class Meta:
        verbose_name = _("index version")
        verbose_name_plural = _("index versions")

    def __str__(self) -> str:
        return str(self.folding)
