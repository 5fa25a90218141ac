"""Headings and paragraphs: most of every article."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .groups import TEXT

# No headings (they are blocks, with anchors), no italics (Arabic has none), no pictures, no embeds.
FEATURES = ["bold", "link", "document-link", "ol", "ul"]


class HeadingBlock(blocks.StructBlock):
    """A heading of the second or third level; the page's title is the only first.

    Its anchor comes from the block's own id, so it stays when the wording changes.
    """

    text = blocks.CharBlock(label=_("Heading text"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("h2", _("Section")), ("h3", _("Part of a section"))],
        default="h2",
    )

    def get_preview_value(self):
        return self.normalize({"text": gettext("What changed in one year"), "level": "h2"})

    class Meta:
        label = _("Heading")
        description = _("Opens a section. People can be sent a link straight to it.")
        icon = "title"
        group = TEXT
        template = "blocks/heading_block.html"
        label_format = "{text}"


class ParagraphBlock(blocks.RichTextBlock):
    """Running text with bold, links and lists."""

    def __init__(self, **kwargs):
        super().__init__(features=FEATURES, **kwargs)

    def get_preview_value(self):
        return self.normalize(
            gettext(
                "<p>Eleven organisations met in the town hall. They agreed on <b>three things</b>:"
                "</p><ul><li>one shared calendar</li><li>one list of services</li>"
                "<li>a meeting every month</li></ul>"
            )
        )

    class Meta:
        label = _("Paragraph")
        description = _("Running text, with bold words, links and lists.")
        icon = "pilcrow"
        group = TEXT
        template = "blocks/paragraph_block.html"
