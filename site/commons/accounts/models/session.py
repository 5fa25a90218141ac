"""One open session of a member, as the member sees it in the list of sessions."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

WHILE_OPEN = "While the session is open; goes with it."


class SessionQuerySet(models.QuerySet):
    def of(self, user):
        """The open sessions of `user`, the latest first."""
        return self.filter(user=user, session__expire_date__gt=timezone.now())


class Session(models.Model):
    """Days, not hours; the name the member chose; neither address nor browser.

    The row hangs on Django's own row of the session and dies with it, however it ends.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="open_sessions",
        verbose_name=_("account"),
    )
    session = models.OneToOneField(
        "sessions.Session", on_delete=models.CASCADE, related_name="+", verbose_name=_("session")
    )
    device = models.CharField(_("name of the device"), max_length=40, blank=True)
    shared = models.BooleanField(_("on a shared telephone"), default=False)
    first_day = models.DateField(_("first day"), default=timezone.localdate, editable=False)
    last_day = models.DateField(_("last day"), default=timezone.localdate, editable=False)

    objects = SessionQuerySet.as_manager()

    PERSONAL = dict.fromkeys(
        ["user", "session", "device", "shared", "first_day", "last_day"], Personal(WHILE_OPEN)
    )

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["-last_day", "-pk"]

    def __str__(self) -> str:
        return self.device or str(_("device without a name"))
