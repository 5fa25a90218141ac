"""How one kind of notice reaches one member."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from ..querysets import ChoiceQuerySet
from ..ways import Way

KEPT = Personal("Until the member changes it, or the account is erased.")


class Choice(models.Model):
    """No row means the way the kind itself proposes."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notice_choices",
        verbose_name=_("member"),
    )
    kind = models.CharField(_("kind"), max_length=60)
    way = models.CharField(_("way"), max_length=8, choices=Way)

    objects = ChoiceQuerySet.as_manager()

    PERSONAL = {"user": KEPT, "kind": KEPT, "way": KEPT}

    class Meta:
        verbose_name = _("choice of a way")
        verbose_name_plural = _("choices of ways")
        constraints = [
            models.UniqueConstraint(fields=["user", "kind"], name="notices_one_way_per_kind")
        ]

    def __str__(self):
        return f"{self.kind} {self.way}"
