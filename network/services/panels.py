from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from commons.pages import panels
from commons.pages.models import Checklist
from network.organizations.panels import PARTICIPATIONS

SERVICE_TABS = panels.tabs(
    content=[
        FieldPanel("standfirst"),
        FieldPanel("for_whom"),
        FieldPanel("cost_kind"),
        FieldPanel("cost_note"),
        FieldPanel("hours_note"),
        FieldPanel("how_to_get"),
    ],
    about=[panels.THEMES, panels.AREAS, PARTICIPATIONS],
    more=[
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("public_body")], heading=_("Ours or a public service")
        ),
        FieldPanel("body"),
    ],
    checklist=Checklist.checklist_panel,
)
