from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractRendition


class Rendition(AbstractRendition):
    """One size and format of an image, made when first asked for."""

    image = models.ForeignKey(
        "media.Image",
        verbose_name=_("image"),
        help_text=_("The image this was made from."),
        on_delete=models.CASCADE,
        related_name="renditions",
    )

    PERSONAL = {"image": None}

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        unique_together = (("image", "filter_spec", "focal_point_key"),)  # Wagtail checks for it
