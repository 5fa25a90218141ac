"""Steps in order, each with the papers it needs."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .groups import FACTS
from .text import FEATURES


class StepBlock(blocks.StructBlock):
    """One step: what to do, how, and which documents to bring."""

    title = blocks.CharBlock(label=_("What to do"), max_length=150)
    text = blocks.RichTextBlock(label=_("How"), features=FEATURES, required=False)
    documents = blocks.ListBlock(
        blocks.CharBlock(label=_("Document"), max_length=150),
        label=_("Documents needed"),
        default=[],
    )

    class Meta:
        label = _("Step")
        icon = "list-ol"
        label_format = "{title}"


class StepsBlock(blocks.StructBlock):
    """An ordered list of steps."""

    title = blocks.CharBlock(label=_("Title"), max_length=150, required=False)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=1)

    def get_preview_value(self):
        return self.normalize(
            {
                "title": gettext("How to register"),
                "steps": [
                    {
                        "title": gettext("Fill in the form at the office"),
                        "text": gettext("<p>A member of staff helps you with it.</p>"),
                        "documents": [gettext("Identity card"), gettext("Two photographs")],
                    },
                    {
                        "title": gettext("Collect the card after three days"),
                        "text": "",
                        "documents": [],
                    },
                ],
            }
        )

    class Meta:
        label = _("Steps")
        description = _("What to do, in order, with the documents each step needs.")
        icon = "list-ol"
        group = FACTS
        template = "blocks/steps_block.html"
        label_format = "{title}"
