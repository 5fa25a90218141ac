from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class Cover(models.Model):
    """A picture at the head of a page, with words for those who don't see it."""

    read_with = ("cover",)

    cover = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("cover picture"),
        help_text=_("Choose one only with the consent of the people in it."),
    )
    cover_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("One sentence for people who hear the page or whose picture did not load."),
    )
    cover_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Tick when the picture tells nothing that the text does not tell."),
    )

    PERSONAL = dict.fromkeys(["cover", "cover_alt", "cover_decorative"])

    cover_panel = MultiFieldPanel(
        [FieldPanel(name) for name in PERSONAL], heading=_("Cover picture")
    )

    class Meta:
        abstract = True
