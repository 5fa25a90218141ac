"""Somebody's words, with a name under them."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .groups import TEXT


class QuoteBlock(blocks.StructBlock):
    """Words somebody said or wrote, and who that was."""

    text = blocks.TextBlock(
        label=_("Quotation"),
        max_length=600,
        help_text=_("Without quotation marks: the page draws them."),
    )
    person = blocks.CharBlock(
        label=_("Who said it"),
        max_length=120,
        help_text=_("A name, or a description when the name would put someone at risk."),
    )
    role = blocks.CharBlock(label=_("Role or organisation"), max_length=160, required=False)

    def get_preview_value(self):
        return self.normalize(
            {
                "text": gettext("We began with one room and a borrowed projector."),
                "person": gettext("A volunteer (example)"),
                "role": gettext("Youth team"),
            }
        )

    class Meta:
        label = _("Quote")
        description = _("Somebody's words, with the person and the role.")
        icon = "openquote"
        group = TEXT
        template = "blocks/quote_block.html"
        label_format = "{person}"
