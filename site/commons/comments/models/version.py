from django.db import models
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .sidecar import Sidecar

KEPT = Personal("as long as the comment's words; withdrawn and erased with them")


class Version(models.Model):
    """Words that an edit replaced. Its author and moderators may read them, nobody else."""

    comment = models.ForeignKey(
        Sidecar,
        on_delete=models.CASCADE,
        related_name="versions",
        verbose_name=_("comment"),
    )
    source = models.TextField(_("typed words"))
    html = models.TextField(_("as shown"))
    replaced_at = models.DateTimeField(_("replaced at"))

    PERSONAL = {"comment": None, "source": KEPT, "html": KEPT, "replaced_at": KEPT}

    class Meta:
        verbose_name = _("earlier version of a comment")
        verbose_name_plural = _("earlier versions of comments")
        ordering = ["-replaced_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.comment} · {self.replaced_at:%Y-%m-%d}"

    @property
    def words(self):
        return mark_safe(self.html)  # noqa: S308, made by commons.safety.html
