"""A picture with words for those who can't see it and a statement of consent."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from .groups import LINKS

CONSENT = [
    ("nobody", _("Nobody can be recognised")),
    ("people", _("Everybody in it agreed to be shown")),
    ("guardians", _("Children are in it, and their guardians agreed")),
]


class PictureBlock(blocks.StructBlock):
    """A picture in the text. It can't be published without alt text and consent."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("What the picture shows"),
        max_length=250,
        required=False,
        help_text=_("Read out to people who can't see it. Say what matters here."),
    )
    decorative = blocks.BooleanBlock(
        label=_("The picture is only decoration"),
        required=False,
        help_text=_("Tick this only when the text loses nothing without the picture."),
    )
    caption = blocks.CharBlock(label=_("Caption"), max_length=250, required=False)
    consent = blocks.ChoiceBlock(
        label=_("Consent of the people shown"),
        choices=CONSENT,
        required=False,  # asked for in clean(), with words that say how to go on
        help_text=_("Without an answer the page can be saved, not published."),
    )

    def clean(self, value):
        """Ask for alt text (or decoration) and consent as soon as the page is to be published."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors = {}
        if not value["decorative"] and not value["alt_text"].strip():
            errors["alt_text"] = ValidationError(
                _("Describe the picture in one sentence, or tick that it is only decoration.")
            )
        if not value["consent"]:
            errors["consent"] = ValidationError(
                _(
                    "Choose who agreed to be shown. When nobody was asked, take another picture"
                    " or blur the faces."
                )
            )
        if errors:
            raise StructBlockValidationError(errors)
        return value

    class Meta:
        label = _("Picture")
        description = _("A picture with a caption, words for the blind and consent.")
        icon = "image"
        group = LINKS
        template = "blocks/picture_block.html"
        preview_template = "blocks/previews/picture_block.html"
        label_format = "{caption}"
