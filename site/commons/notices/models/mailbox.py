"""How a member wants their mail to look."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

KEPT = Personal("Until the member changes it, or the account is erased.")


class Mailbox(models.Model):
    """Discreet mail says only that there is something new. No row means the defaults."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="mailbox",
        verbose_name=_("member"),
    )
    discreet_at = models.DateTimeField(_("discreet since"), null=True)

    PERSONAL = {"user": KEPT, "discreet_at": KEPT}

    class Meta:
        verbose_name = _("mailbox")
        verbose_name_plural = _("mailboxes")

    def __str__(self):
        return str(self.user_id)
