"""The tabs that every page form has, in the same order."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

THEMES = MultipleChooserPanel(
    "page_themes",
    chooser_field_name="theme",
    heading=_("Themes"),
    label=_("theme"),
    help_text=_("The first one gives the page its colour."),
    max_num=5,
)
AREAS = MultipleChooserPanel(
    "page_areas",
    chooser_field_name="area",
    heading=_("Places"),
    label=_("place"),
    help_text=_("Towns or districts, never a street. A district includes its towns."),
    max_num=20,
)
READ_ALSO = MultipleChooserPanel(
    "read_also",
    chooser_field_name="target",
    heading=_("Read also"),
    label=_("page"),
    help_text=_("Your picks come first; the site fills up to three."),
    max_num=3,
)
CORRECTIONS = InlinePanel(
    "corrections",
    heading=_("Corrections"),
    label=_("correction"),
    help_text=_("Say openly what was wrong and what is right. Corrections stay under the text."),
)
ADDRESS = MultiFieldPanel(
    [
        FieldPanel("slug"),
        FieldPanel(
            "search_description",
            heading=_("Summary for lists and search engines"),
            help_text=_("One or two sentences. Without it the beginning of the text is used."),
        ),
    ],
    heading=_("Address and summary"),
)


def tabs(*, content: list, about: list, more: list = (), checklist=None) -> TabbedInterface:
    """Content, places and themes, more, and the checklist before publishing."""
    handlers = [
        ObjectList([TitleFieldPanel("title"), *content], heading=_("Content")),
        ObjectList(about, heading=_("Places and themes")),
        ObjectList([*more, ADDRESS, PublishingPanel()], heading=_("More")),
    ]
    if checklist:
        handlers.append(ObjectList([checklist], heading=_("Before publishing")))
    return TabbedInterface([handler for handler in handlers if handler.children])
