from wagtail.admin.panels import FieldPanel

from commons.pages import panels
from commons.pages.models import Checklist
from network.organizations.panels import PARTICIPATIONS

SERVICE_TABS = panels.tabs(
    content=[
        FieldPanel("standfirst"),
        FieldPanel("for_whom"),
        FieldPanel("cost_note"),
        FieldPanel("hours_note"),
        FieldPanel("documents"),
        FieldPanel("how_to_get"),
    ],
    about=[panels.THEMES, panels.AREAS, PARTICIPATIONS],
    more=[
        FieldPanel("body"),
    ],
    checklist=Checklist.checklist_panel,
)
