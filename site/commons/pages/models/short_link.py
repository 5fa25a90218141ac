"""`/s/<base 36>`: a short, neutral address for anything that has readers."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils.http import int_to_base36
from django.utils.translation import gettext_lazy as _


class ShortLink(models.Model):
    """One row per thing; the row's number, in base 36, is the address. Made by `actions`."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, verbose_name=_("type"))
    object_id = models.PositiveBigIntegerField(_("number"))
    target = GenericForeignKey("content_type", "object_id")

    PERSONAL = dict.fromkeys(["id", "content_type", "object_id"])

    class Meta:
        verbose_name = _("short address")
        verbose_name_plural = _("short addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="one_short_link_per_thing"
            )
        ]

    def __str__(self) -> str:
        return self.path

    @property
    def path(self) -> str:
        return reverse("short_link", args=[int_to_base36(self.pk)])
