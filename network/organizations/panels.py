from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel

from commons.pages import panels
from commons.pages.models import Checklist

PARTICIPATIONS = InlinePanel(
    "participations",
    heading=_("Organisations"),
    label=_("organisation"),
    help_text=_(
        "Who did it, with whom, and who supported it. "
        "Inside an organisation's section, that organisation is always set as the one who did it."
    ),
)

ORGANIZATION_TABS = panels.tabs(
    content=[FieldPanel("organization"), FieldPanel("standfirst"), FieldPanel("body")],
    about=[panels.THEMES, panels.AREAS],
    checklist=Checklist.checklist_panel,
)
