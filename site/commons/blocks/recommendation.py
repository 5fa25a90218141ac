"""A recommendation others can be held to: an owner, a state and an address of its own."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from .groups import FACTS

STATES = [
    ("proposed", _("Proposed")),
    ("accepted", _("Accepted")),
    ("under_way", _("Under way")),
    ("done", _("Done")),
    ("declined", _("Declined")),
]


class RecommendationValue(blocks.StructValue):
    """A recommendation that says its state in words."""

    @property
    def state_label(self):
        return dict(STATES).get(self.get("state"), "")


class RecommendationBlock(blocks.StructBlock):
    """One recommendation. Its anchor comes from the block's id and survives rewording."""

    text = blocks.TextBlock(label=_("Recommendation"), max_length=600)
    owner = blocks.CharBlock(
        label=_("Who it is addressed to"),
        max_length=200,
        required=False,
        help_text=_("The office, organisation or group that would carry it out."),
    )
    organization = SnippetChooserBlock(
        "organizations.Organization", label=_("Organisation"), required=False
    )
    state = blocks.ChoiceBlock(label=_("State"), choices=STATES, default="proposed")
    note = blocks.CharBlock(
        label=_("What happened since"),
        max_length=300,
        required=False,
        help_text=_("For example who accepted it, and when."),
    )

    def get_preview_value(self):
        return self.normalize(
            {
                "text": gettext("Publish the council's decisions every month."),
                "owner": gettext("The local council (example)"),
                "organization": None,
                "state": "under_way",
                "note": "",
            }
        )

    class Meta:
        label = _("Recommendation")
        description = _("Who should do what, and how far it has come. It has its own link.")
        icon = "pick"
        group = FACTS
        template = "blocks/recommendation_block.html"
        value_class = RecommendationValue
        label_format = "{text}"
