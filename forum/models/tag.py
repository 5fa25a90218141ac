from django.db import models
from django.utils.translation import gettext_lazy as _


class Tag(models.Model):
    """A word beside topics. Spellings that fold to the same `folded` are one tag."""

    name = models.CharField(_("name"), max_length=40)
    folded = models.CharField(_("folded"), max_length=160, unique=True)
    slug = models.SlugField(_("address name"), max_length=60, unique=True, allow_unicode=True)

    PERSONAL = dict.fromkeys(["name", "folded", "slug"])

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["folded"]

    def __str__(self) -> str:
        return self.name
