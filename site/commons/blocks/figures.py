"""Key figures: a few numbers large enough to remember."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .groups import FACTS


class FigureBlock(blocks.StructBlock):
    """One number and what it counts."""

    value = blocks.CharBlock(
        label=_("Figure"),
        max_length=16,
        help_text=_("The number alone with its sign or unit, for example 1,116 or 42%."),
    )
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)
    source = blocks.CharBlock(
        label=_("Another source"),
        max_length=200,
        required=False,
        help_text=_("Only when this figure has a source of its own."),
    )

    class Meta:
        label = _("Figure")
        icon = "order"
        label_format = "{value}"


class KeyFiguresBlock(blocks.StructBlock):
    """One to six figures side by side. No figure is published without saying who counted."""

    title = blocks.CharBlock(label=_("Title"), max_length=120, required=False)
    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=6)
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=200,
        help_text=_("Who counted, and when."),
    )

    def get_preview_value(self):
        rows = [
            ("1,116", gettext("voters took part")),
            ("15", gettext("seats on the council")),
            ("42%", gettext("of the voters were women")),
        ]
        return self.normalize(
            {
                "title": "",
                "figures": [{"value": v, "label": text, "source": ""} for v, text in rows],
                "source": gettext("Monitoring report (example)"),
            }
        )

    class Meta:
        label = _("Key figures")
        description = _("A few numbers in large type, each with its source.")
        icon = "order"
        group = FACTS
        template = "blocks/key_figures_block.html"
        label_format = "{title}"
