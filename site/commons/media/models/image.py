from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, get_upload_to

from commons.arabic import bidi

from ..fields import CleanImageField
from ..storage import random_name


class Image(AbstractImage):
    """A picture as it is kept: upright, without metadata, under a random name.

    Whether the people in it agreed is asked where the picture is used, not here.
    """

    file = CleanImageField(
        verbose_name=_("file"),
        help_text=_("What the camera adds (place, time, device) is removed."),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    tags = TaggableManager(
        verbose_name=_("tags"),
        help_text=_("Words that help editors find it again."),
        blank=True,
        related_name="media_images",
    )
    description = models.CharField(
        verbose_name=_("description"),
        help_text=_("What can be seen, for people who cannot see it. Leave out names."),
        max_length=255,
        blank=True,
        default="",
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    PERSONAL = {"file": None, "description": None, "tags": None}

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        default_related_name = "media_images"  # Wagtail's own model of this name stays installed
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename: str) -> str:
        return random_name("original_images", filename)

    def save(self, *args, **kwargs):
        """The last guard: whoever hands over a file, it passes the door. Raises `Refused`."""
        self.file.pass_door()
        self.title = bidi.clean(self.title)
        super().save(*args, **kwargs)

    @property
    def default_alt_text(self) -> str:
        """The description, or nothing: a title says what a file is, not what can be seen."""
        return self.description
