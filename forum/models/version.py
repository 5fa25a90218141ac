from django.db import models
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from commons.safety.personal import Personal

from .post import Post

KEPT = Personal("as long as the post's words; withdrawn and erased with them")


class Version(models.Model):
    """Words that an edit replaced. Its author and moderators may read them, nobody else."""

    post = models.ForeignKey(
        Post, on_delete=models.CASCADE, related_name="versions", verbose_name=_("post")
    )
    source = models.TextField(_("typed words"))
    html = models.TextField(_("as shown"))
    replaced_at = models.DateTimeField(_("replaced at"))

    wagtail_reference_index_ignore = True

    PERSONAL = {"post": None, "source": KEPT, "html": KEPT, "replaced_at": KEPT}

    class Meta:
        verbose_name = _("earlier version of a post")
        verbose_name_plural = _("earlier versions of posts")
        ordering = ["-replaced_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.post} · {self.replaced_at:%Y-%m-%d}"

    @property
    def words(self):
        return mark_safe(self.html)  # noqa: S308, made by commons.safety.html
