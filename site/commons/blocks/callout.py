"""Call-outs: a note, a warning, or something that keeps people safe."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .groups import FACTS
from .text import FEATURES

KINDS = [("note", _("Note")), ("warning", _("Warning")), ("safety", _("Safety"))]


class CalloutValue(blocks.StructValue):
    """A call-out that knows its kind in words, because colour alone says nothing."""

    @property
    def kind_label(self):
        return dict(KINDS).get(self.get("kind"), "")


class CalloutBlock(blocks.StructBlock):
    """A short text set apart from the running text."""

    kind = blocks.ChoiceBlock(label=_("Kind"), choices=KINDS, default="note")
    title = blocks.CharBlock(label=_("Title"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=FEATURES)

    def get_preview_value(self):
        return self.normalize(
            {
                "kind": "warning",
                "title": gettext("The office moved"),
                "text": gettext("<p>From the first of the month, go to the second floor.</p>"),
            }
        )

    class Meta:
        label = _("Call-out")
        description = _("A note, a warning or a safety message, set apart from the text.")
        icon = "warning"
        group = FACTS
        template = "blocks/callout_block.html"
        value_class = CalloutValue
        label_format = "{kind} {title}"
