from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .sidecar import Sidecar

KEPT = Personal("until it is taken back, or the account is erased; the sum counts without it")


class Useful(models.Model):
    """A member found a comment useful. Only the sum is shown to anybody."""

    comment = models.ForeignKey(
        Sidecar, on_delete=models.CASCADE, related_name="found_useful", verbose_name=_("comment")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("member"),
    )
    found_at = models.DateTimeField(_("found at"), default=timezone.now)

    PERSONAL = {"comment": KEPT, "user": KEPT, "found_at": KEPT}

    class Meta:
        verbose_name = _("mark “useful”")
        verbose_name_plural = _("marks “useful”")
        constraints = [
            models.UniqueConstraint(fields=["comment", "user"], name="useful_once_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.comment_id} · {self.user_id}"
