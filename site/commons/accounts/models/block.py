"""One member does not want to hear from another."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .user import WITH_ACCOUNT


class Block(models.Model):
    """Known to the member who made it alone: neither the other one nor a moderator is shown it."""

    class Kind(models.TextChoices):
        MUTE = "mute", _("Muted")
        BLOCK = "block", _("Blocked")

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="blocks",
        verbose_name=_("who does not want to hear"),
    )
    whom = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("from whom"),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    made_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)

    PERSONAL = dict.fromkeys(["by", "whom", "kind", "made_at"], Personal(WITH_ACCOUNT))

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["by", "whom"], name="one_block_for_a_pair"),
            models.CheckConstraint(
                condition=~models.Q(by=models.F("whom")), name="nobody_blocks_themselves"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["mute", "block"]), name="a_known_block"
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
