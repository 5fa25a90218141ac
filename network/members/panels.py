from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel

BYLINES = InlinePanel(
    "bylines",
    heading=_("Written by"),
    label=_("byline"),
    help_text=_("A pseudonym is as good as a name; it is never marked as one."),
)
AUTHOR = InlinePanel(
    "bylines",
    heading=_("Author"),
    label=_("author"),
    min_num=1,
    max_num=3,
    help_text=_("The person whose opinion this is."),
)
