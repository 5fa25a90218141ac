"""A copy of everything of one person, made for them to download."""

from datetime import timedelta

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commons.media.storage import private, random_name
from commons.safety.personal import Personal

from ..querysets import ExportQuerySet

DAYS = 7
KEEP = "7 days after it was made, or until the person deletes it."


def export_name(instance, filename: str) -> str:
    """`upload_to`: below a folder that backups leave out."""
    return random_name("exports", filename)


class Export(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="exports",
        verbose_name=_("account"),
    )
    file = models.FileField(_("file"), storage=private, upload_to=export_name, blank=True)
    size = models.PositiveBigIntegerField(_("size in bytes"), default=0, editable=False)
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now, editable=False)
    made_at = models.DateTimeField(_("made at"), null=True, blank=True, editable=False)

    objects = ExportQuerySet.as_manager()

    PERSONAL = dict.fromkeys(["user", "file", "size", "asked_at", "made_at"], Personal(KEEP))

    class Meta:
        verbose_name = _("download of own data")
        verbose_name_plural = _("downloads of own data")
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def ends_at(self):
        """When it is deleted by itself; None until it is made."""
        return self.made_at + timedelta(days=DAYS) if self.made_at else None

    def forget(self) -> None:
        """Deletes the row, and the file once that is certain."""
        storage, name = self.file.storage, self.file.name
        self.delete()
        if name:
            transaction.on_commit(lambda: storage.delete(name))
